import * as commands from '@codemirror/commands';
import * as language from '@codemirror/language';
import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import * as lezerCommon from '@lezer/common';
import * as lezerHighlight from '@lezer/highlight';
import * as api from './api';
import { guard, missing } from './core/missing';
import { apiVersion, isNewer } from './core/platform';

/** What a plugin may `require`, the API made as old as it plays and as strict as a test needs. */
export function pluginModules(): Record<string, unknown> {
  return {
    obsidian: obsidianModule(),
    '@codemirror/commands': commands,
    '@codemirror/language': language,
    '@codemirror/state': state,
    '@codemirror/view': view,
    '@lezer/common': lezerCommon,
    '@lezer/highlight': lezerHighlight,
  };
}

const tooNew = (since: string | undefined): boolean => since !== undefined && isNewer(since, apiVersion);

function obsidianModule(): object {
  const known = Object.entries(api).filter(([name]) => !tooNew(OBSIDIAN_SURFACE[name]?.since));
  for (const [name, value] of known) {
    const declared = OBSIDIAN_SURFACE[name];
    if (!declared || typeof value !== 'function') continue;
    const prototype: unknown = value.prototype;
    if (typeof prototype === 'object' && prototype !== null) settle(prototype, name, declared.members);
    settle(value, name, declared.statics);
  }
  const { App, FileManager, Vault, MetadataCache, Workspace } = api;
  for (const [name, { prototype }] of Object.entries({ App, FileManager, Vault, MetadataCache, Workspace })) {
    const parent: unknown = Object.getPrototypeOf(prototype);
    if (typeof parent !== 'object' || parent === null) continue;
    const newer = (member: string): boolean => tooNew(OBSIDIAN_SURFACE[name]?.members[member]);
    Object.setPrototypeOf(prototype, guard(name, parent, newer));
  }
  const strict = guard('obsidian', {}, (name) => tooNew(OBSIDIAN_SURFACE[name]?.since));
  const module = Object.fromEntries(known);
  Object.setPrototypeOf(module, strict);
  return module;
}

/** Takes away what is newer than the app that is played; what the host lacks throws when it is touched. */
function settle(target: object, owner: string, members: Record<string, string>): void {
  for (const [member, since] of Object.entries(members)) {
    if (tooNew(since)) Reflect.deleteProperty(target, member);
    else if (!(member in target)) refuse(target, owner, member);
  }
}

function refuse(target: object, owner: string, member: string): void {
  Object.defineProperty(target, member, {
    configurable: true,
    get: () => missing(`${owner}.${member}`),
    set(value: unknown) {
      // fields that are set in a constructor are there after all, and so are those that a plugin brings itself
      Object.defineProperty(this, member, { value, writable: true, configurable: true, enumerable: true });
    },
  });
}
