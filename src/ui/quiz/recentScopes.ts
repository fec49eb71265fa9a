import type { App } from 'obsidian';
import { parseScope } from '../../session/parseScope';
import type { Scope } from '../../session/scope';
import { printScope } from '../../session/scopeText';

const KEY = 'viva-recent-scopes';
const MOST = 5;

/** What this device was asked about lately, the last one first. */
export function recentScopes(app: App): readonly Scope[] {
  const stored: unknown = app.loadLocalStorage(KEY);
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((text: unknown) => {
    const parsed = typeof text === 'string' ? parseScope(text) : null;
    return parsed?.ok === true ? parsed.scope : [];
  });
}

export function rememberScope(app: App, scope: Scope): void {
  const texts = [scope, ...recentScopes(app)].map(printScope);
  app.saveLocalStorage(KEY, [...new Set(texts)].slice(0, MOST));
}
