const WORD = 'A-Za-z0-9\\u00a1-\\u024f\\u0370-\\u1fff\\u2c00-\\ud7ff';
/** It begins with a letter or a digit; a colon is followed by what makes no property of it. */
const VALUE = `[${WORD}](?:[${WORD} _.,;/()+=~'"&*?!-]|:(?=[${WORD}/]))*`;
const KEY = '[A-Za-z][A-Za-z0-9_-]{0,60}';
const PLAIN = new RegExp(
  `^---\\r?\\n(?:${KEY}:(?: +${VALUE}\\r?\\n| *\\r?\\n(?:( *)- ${VALUE}\\r?\\n(?:\\1- ${VALUE}\\r?\\n)*)?))*---\\s*$`,
);
const KEYS = new RegExp(`^${KEY}(?=:)`, 'gm');
/** Longer frontmatter is read at once. Characters. */
const LONGEST = 2000;

/**
 * The frontmatter, its `---` lines included, holds nothing but words, numbers and lists of them, so that YAML takes it
 * for sure, and no property `viva…`: reading a note does not depend on what it says. Cheap; says no too often.
 */
export function isPlain(block: string): boolean {
  if (block.length > LONGEST || !PLAIN.test(block)) return false;
  const keys = (block.match(KEYS) ?? []).map((key) => key.toLowerCase());
  return !keys.some((key, at) => key.startsWith('viva') || keys.indexOf(key) !== at);
}
