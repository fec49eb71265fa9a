/** Thrown when a plugin uses what the host does not have. */
export class NotInHost extends Error {}

/** Records that something was asked for that the host lacks, and throws. */
export function missing(what: string): never {
  window.__missing.push(what);
  throw new NotInHost(`${what} is not in the demo host`);
}

// What the language and its tools ask any object for.
const ASKED_OF_ANY = new Set([
  'then',
  'toJSON',
  'constructor',
  'prototype',
  '__esModule',
  'default',
  'asymmetricMatch',
]);

/** A prototype under another one that throws for every name that nobody above it has. */
export function guard(name: string, below: object, mayLack: (member: string) => boolean): object {
  return new Proxy(below, {
    get(target, member, receiver): unknown {
      if (typeof member === 'symbol' || member in target) return Reflect.get(target, member, receiver);
      return ASKED_OF_ANY.has(member) || mayLack(member) ? undefined : missing(`${name}.${member}`);
    },
    // `instanceof` must still find the class that stands below the guard.
    getPrototypeOf: () => below,
  });
}
