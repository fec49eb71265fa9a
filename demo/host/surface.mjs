// What obsidian.d.ts promises, by name: the host refuses what it lacks of this, and hides what is newer than it plays.
import { createRequire } from 'node:module';
import ts from 'typescript';

const VALUE = ts.SymbolFlags.Class | ts.SymbolFlags.Function | ts.SymbolFlags.Variable;

/**
 * Reads the public API from the installed obsidian.d.ts.
 *
 * @returns {Record<string, { since: string, members: Record<string, string>, statics: Record<string, string> }>}
 *   per exported value the version that brought it ("0" where it does not say), and so for the members of a class.
 */
export function readSurface() {
  const file = createRequire(import.meta.url).resolve('obsidian/obsidian.d.ts');
  const program = ts.createProgram([file], { noEmit: true, skipLibCheck: true, types: [] });
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(file));
  const surface = {};
  for (const symbol of checker.getExportsOfModule(module)) {
    if (!(symbol.flags & VALUE)) continue;
    const isClass = (symbol.flags & ts.SymbolFlags.Class) !== 0;
    surface[symbol.name] = {
      since: sinceOf(symbol),
      members: isClass ? versions(ownMembers(symbol.members)) : {},
      statics: isClass ? versions(ownMembers(symbol.exports)) : {},
    };
  }
  return surface;
}

const ownMembers = (table) =>
  [...(table?.values() ?? [])].filter(
    (member) => !member.name.startsWith('__') && member.name !== 'prototype',
  );

const versions = (members) => Object.fromEntries(members.map((member) => [member.name, sinceOf(member)]));

function sinceOf(symbol) {
  const tag = symbol.getJsDocTags().find((each) => each.name === 'since');
  return (
    (tag?.text ?? [])
      .map((part) => part.text)
      .join('')
      .trim() || '0'
  );
}
