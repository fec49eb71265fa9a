import type { App } from 'obsidian';
import { randomId } from './runtimeOfWindow';

const KEY = 'viva-device';

/**
 * A random id of this device and vault, kept outside of the vault so that no sync program carries it to another. All
 * vaults of a desktop share one IndexedDB, so the database carries it in its name.
 */
export function deviceId(app: App): string {
  const stored: unknown = app.loadLocalStorage(KEY);
  if (typeof stored === 'string' && /^[\w-]{8,}$/.test(stored)) return stored;
  const made = randomId();
  app.saveLocalStorage(KEY, made);
  return made;
}
