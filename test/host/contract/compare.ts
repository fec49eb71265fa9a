import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const API = path.join(ROOT, 'demo/host/src/api.ts');
const GLOBALS = path.join(ROOT, 'demo/host/src/globals.d.ts');
const CHECK = path.join(ROOT, 'demo/host/src/contract-check.ts');
const DECLARATIONS = createRequire(import.meta.url).resolve('obsidian/obsidian.d.ts');
const PROMISED = '_promised';
const VALUE = ts.SymbolFlags.Class | ts.SymbolFlags.Function | ts.SymbolFlags.Variable;

export interface Comparison {
  /** Exported values of obsidian.d.ts that the host does not have. */
  absentExports: string[];
  /** Members of classes that the host has, `Class.member`, that it does not have. */
  absentMembers: string[];
  /** What the host exports besides. */
  extraExports: string[];
  /** Members that the host types as `any` where obsidian.d.ts does not: they would pass every check. */
  anyHoles: string[];
  /** What the compiler says of each export of the host, taken for the one of obsidian.d.ts. */
  mismatches: string[];
}

/**
 * Holds the host's API against obsidian.d.ts, less what the host lacks, with the compiler. In a copy of the
 * declarations each class is renamed, so that whoever mentions it means the host's: then every class is compared for
 * itself, and one that differs does not make all others differ that mention it.
 */
export function compareWithObsidian(differing: ReadonlySet<string>): Comparison {
  const first = program(new Map());
  const obsidian = exportsOf(first, DECLARATIONS);
  const host = exportsOf(first, API);
  const shared = [...obsidian.keys()].filter((name) => host.has(name));
  const classes = shared.filter((name) => obsidian.get(name)!.flags & ts.SymbolFlags.Class);
  const absentMembers = classes.flatMap((name) => {
    const has = membersOf(first, host.get(name)!);
    const promised = [...ownMembersOf(obsidian.get(name)!)];
    return promised.filter((member) => !has.has(member)).map((member) => `${name}.${member}`);
  });
  const without = new Set([...absentMembers, ...differing]);
  const promised = promise(first.getSourceFile(DECLARATIONS)!, classes, without);
  const checks = shared
    .filter((name) => !differing.has(name))
    .map((name) => checkOf(name, classes, differing));
  const check = [
    "import type * as Host from './api';",
    "import type * as Obsidian from 'obsidian';",
    "import type { SettingDefinitionItem } from './settings/definitions';",
    // The host reads what a plugin declares, so here it must take all that Obsidian would.
    'export const _declared = (item: Obsidian.SettingDefinitionItem): SettingDefinitionItem => item;',
    ...checks,
  ];
  const second = program(
    new Map([
      [DECLARATIONS, promised],
      [CHECK, check.join('\n')],
    ]),
  );
  return {
    absentExports: [...obsidian.keys()].filter((name) => !host.has(name)),
    absentMembers,
    extraExports: [...host.keys()].filter((name) => !obsidian.has(name)),
    anyHoles: classes.flatMap((name) => anyHoles(first, name, host.get(name)!, obsidian.get(name)!)),
    mismatches: second
      .getSemanticDiagnostics(second.getSourceFile(CHECK))
      .map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')),
  };
}

/** One line that compiles if the host keeps the promise: for a class that is never made by a plugin, its instances. */
function checkOf(name: string, classes: readonly string[], differing: ReadonlySet<string>): string {
  if (!classes.includes(name))
    return `export const _${name}: typeof Obsidian.${name} = 0 as unknown as typeof Host.${name};`;
  const value = differing.has(`${name}.constructor`) ? '' : 'typeof ';
  return `export const _${name} = (host: ${value}Host.${name}): ${value}Obsidian.${name}${PROMISED} => host;`;
}

function program(overrides: ReadonlyMap<string, string>): ts.Program {
  const config = ts.readConfigFile(path.join(ROOT, 'tsconfig.json'), (file) => ts.sys.readFile(file));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT);
  const compilerHost = ts.createCompilerHost(options);
  const read = compilerHost.readFile.bind(compilerHost);
  const parse = compilerHost.getSourceFile.bind(compilerHost);
  compilerHost.readFile = (file) => overrides.get(path.normalize(file)) ?? read(file);
  compilerHost.fileExists = (file) => overrides.has(path.normalize(file)) || ts.sys.fileExists(file);
  compilerHost.getSourceFile = (file, target, ...rest) => {
    const text = overrides.get(path.normalize(file));
    return text === undefined ? parse(file, target, ...rest) : ts.createSourceFile(file, text, target);
  };
  const extra = overrides.has(CHECK) ? [CHECK] : [];
  return ts.createProgram([API, GLOBALS, DECLARATIONS, ...extra], options, compilerHost);
}

function exportsOf(from: ts.Program, file: string): Map<string, ts.Symbol> {
  const checker = from.getTypeChecker();
  const symbols = checker.getExportsOfModule(checker.getSymbolAtLocation(from.getSourceFile(file)!)!);
  const values = symbols
    .map(
      (each) =>
        [each.name, each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each] as const,
    )
    .filter(([, symbol]) => symbol.flags & VALUE);
  return new Map(values);
}

/** Members of a class by name, inherited ones included, statics as `static name`; none for anything else. */
function membersOf(from: ts.Program, symbol: ts.Symbol): Map<string, ts.Symbol> {
  if (!(symbol.flags & ts.SymbolFlags.Class)) return new Map();
  const checker = from.getTypeChecker();
  const statics = [...(symbol.exports?.values() ?? [])].filter((each) => each.name !== 'prototype');
  const members = checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol));
  return new Map([
    ...members.map((member) => [member.name, member] as const),
    ...statics.map((member) => [`static ${member.name}`, member] as const),
  ]);
}

/** The names of the members that a class declares itself. */
function ownMembersOf(symbol: ts.Symbol): Set<string> {
  const own = (table: ts.SymbolTable | undefined): string[] =>
    [...(table?.values() ?? [])]
      .filter((member) => !(member.flags & ts.SymbolFlags.TypeParameter))
      .map((member) => member.name)
      .filter((name) => !/^__|^prototype$/.test(name));
  return new Set([...own(symbol.members), ...own(symbol.exports).map((name) => `static ${name}`)]);
}

function anyHoles(from: ts.Program, name: string, host: ts.Symbol, obsidian: ts.Symbol): string[] {
  const checker = from.getTypeChecker();
  const promised = membersOf(from, obsidian);
  const isAny = (member: ts.Symbol): boolean => {
    const type = checker.getTypeOfSymbol(member);
    const returned = type.getCallSignatures().map((signature) => signature.getReturnType());
    return [type, ...returned].some((each) => (each.flags & ts.TypeFlags.Any) !== 0);
  };
  return [...membersOf(from, host)]
    .filter(([member, symbol]) => {
      const twin = promised.get(member);
      return twin && isAny(symbol) && !isAny(twin);
    })
    .map(([member]) => `${name}.${member}`);
}

/** The declarations without some members, and with classes renamed that the host has. */
function promise(source: ts.SourceFile, classes: readonly string[], without: ReadonlySet<string>): string {
  const edits: { from: number; to: number; text: string }[] = [];
  const edit = (node: ts.Node, text: string): void =>
    void edits.push({ from: node.getStart(source), to: node.getEnd(), text });
  for (const statement of source.statements) {
    if (!ts.isClassDeclaration(statement) && !ts.isInterfaceDeclaration(statement)) continue;
    const name = statement.name?.text ?? '';
    if (statement.name && classes.includes(name)) edit(statement.name, name + PROMISED);
    for (const member of statement.members) {
      if (without.has(`${name}.${memberName(member, source)}`)) edit(member, '');
    }
  }
  const text = edits.reduceRight(
    (before, { from, to, text }) => before.slice(0, from) + text + before.slice(to),
    source.text,
  );
  return `import { ${classes.join(', ')} } from '${API.replace(/\.ts$/, '')}';\n${text}`;
}

function memberName(member: ts.ClassElement | ts.TypeElement, source: ts.SourceFile): string {
  const modifiers = ts.canHaveModifiers(member) ? (ts.getModifiers(member) ?? []) : [];
  const isStatic = modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.StaticKeyword);
  return `${isStatic ? 'static ' : ''}${member.name?.getText(source) ?? 'constructor'}`;
}
