// @ts-check
// Sentences are asked for by keys, `text('quiz.end')`; a number says the same in fewer bytes.
import ts from 'typescript';

/**
 * Puts numbers for the keys that stand nowhere but where a sentence is asked for, `text('…')`. A key that stands
 * anywhere else, or that a template could make, keeps its name everywhere: it might be stored, compared or put
 * together. No other way to a key exists, since the types let no other text be one.
 *
 * @param {readonly string[]} keys
 * @param {ReadonlyMap<string, string>} sources path from the repository on, with `/` → TypeScript
 * @returns {{ named: string[], numbered: string[], changed: Map<string, string> }} the number of a key is its place
 *   in `named` and `numbered` together; `changed` are the sources in which any stands
 */
export function numberKeys(keys, sources) {
  const strange = keys.find((key) => !KEY.test(key));
  if (strange !== undefined)
    throw new Error(`"${strange}" is no key: it has two words of a–z, A–Z, 0–9, "-", and "." between.`);
  const known = new Set(keys);
  const read = [...sources].map(([path, source]) => ({ path, source, ...keysIn(path, source, known) }));
  const elsewhere = new Set(read.flatMap((file) => file.elsewhere));
  const templates = read.flatMap((file) => file.templates);
  const kept = withMade(elsewhere, keys, templates);
  const named = keys.filter((key) => kept.has(key));
  const numbered = keys.filter((key) => !kept.has(key));
  const numbers = new Map(numbered.map((key, i) => [key, named.length + i]));
  /** @type {Map<string, string>} */
  const changed = new Map();
  for (const { path, source, asked } of read) {
    if (asked.some(({ key }) => numbers.has(key))) changed.set(path, withNumbers(source, asked, numbers));
  }
  return { named, numbered, changed };
}

const KEY = /^[\w-]+\.[\w-]+$/;
const IN_KEY = /^[\w.-]*$/;

/** Elsewhere nobody has the text, and `text('…')` means something else. */
const ASKS = /^src\/(?:ui\/|main\.ts$)/;

/** @typedef {{ key: string, start: number, end: number }} Asked where a key is asked for, quotes and all */

/**
 * The keys that a file asks for, all other texts in it, and what those of its templates that could
 * make a key say between their holes.
 *
 * @param {string} path
 * @param {string} source
 * @param {ReadonlySet<string>} known
 */
function keysIn(path, source, known) {
  /** @type {Asked[]} */
  const asked = [];
  /** @type {string[]} */
  const elsewhere = [];
  /** @type {string[][]} */
  const templates = [];
  const asks = ASKS.test(path);
  /** @param {ts.Node} node @param {boolean} isAsked */
  const visit = (node, isAsked) => {
    if (asks && isOtherText(node))
      throw new Error(`${path} has a "text" of its own: call it something else.`);
    if (ts.isStringLiteralLike(node)) {
      if (isAsked && known.has(node.text))
        asked.push({ key: node.text, start: node.getStart(file), end: node.end });
      else elsewhere.push(node.text);
    }
    if (ts.isTemplateExpression(node)) {
      const said = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)];
      if (IN_KEY.test(said.join(''))) templates.push(said);
    }
    const key = asks ? keyOf(node, isAsked) : [];
    ts.forEachChild(node, (child) => visit(child, key.includes(child)));
  };
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest);
  visit(file, false);
  return { asked, elsewhere, templates };
}

/**
 * Those children of a node that are nothing but the key of a sentence.
 *
 * @param {ts.Node} node
 * @param {boolean} isAsked
 * @returns {(ts.Node | undefined)[]}
 */
function keyOf(node, isAsked) {
  if (ts.isCallExpression(node) && calledName(node.expression) === 'text') return [node.arguments[0]];
  if (isAsked && ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse];
  if (isAsked && ts.isParenthesizedExpression(node)) return [node.expression];
  return [];
}

/** @param {ts.Expression} called */
function calledName(called) {
  if (ts.isIdentifier(called)) return called.text;
  return ts.isPropertyAccessExpression(called) ? called.name.text : null;
}

/**
 * A function called `text` that stands in the file itself or comes from a module; the one that says sentences is
 * handed in.
 *
 * @param {ts.Node} node
 */
function isOtherText(node) {
  if (!ts.isImportSpecifier(node) && !isFunction(node)) {
    const holder =
      ts.isVariableDeclaration(node) || ts.isPropertyDeclaration(node) || ts.isPropertyAssignment(node);
    if (!holder || node.initializer === undefined || !isFunction(node.initializer)) return false;
  }
  return node.name !== undefined && ts.isIdentifier(node.name) && node.name.text === 'text';
}

/**
 * @param {ts.Node} node
 * @returns {node is ts.FunctionLikeDeclaration}
 */
function isFunction(node) {
  return ts.isFunctionLike(node) && 'body' in node;
}

/**
 * Texts, and the keys that templates could make of them: the dot of a key stands in the template itself, or between
 * words in a text that fills a hole.
 *
 * @param {ReadonlySet<string>} texts
 * @param {readonly string[]} keys
 * @param {readonly (readonly string[])[]} templates
 * @returns {ReadonlySet<string>}
 */
function withMade(texts, keys, templates) {
  const dotted = [...texts].filter((text) => IN_KEY.test(text) && /[\w-]\.[\w-]/.test(text));
  const hole = `(?:${['[^.]*', ...dotted.map(escaped)].join('|')})`;
  const made = new Set(templates.map((said) => said.map(escaped).join(hole)));
  const pattern = new RegExp(`^(?:${[...made].join('|')})$`);
  const more = keys.filter((key) => !texts.has(key) && pattern.test(key));
  return more.length === 0 ? texts : withMade(new Set([...texts, ...more]), keys, templates);
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll(/[^\w-]/g, '\\$&');
}

/**
 * @param {string} source
 * @param {readonly Asked[]} asked in their order
 * @param {ReadonlyMap<string, number>} numbers
 */
function withNumbers(source, asked, numbers) {
  let result = '';
  let from = 0;
  for (const { key, start, end } of asked) {
    const number = numbers.get(key);
    if (number === undefined) continue;
    result += source.slice(from, start) + number;
    from = end;
  }
  return result + source.slice(from);
}
