import { tokensOf, quotedValue } from './scopeTokens';
import { loneWords, scopeKeys } from './scopeText';

/** The values that there are for a key: names of topics, folders, tags … */
export type ValuesOf = (key: string) => readonly string[];

/** How the last word of a scope's text could go on: whole texts, the likeliest first. `most` of them. */
export function completeScope(text: string, valuesOf: ValuesOf, most: number): readonly string[] {
  const last = /\s$/u.test(text) ? undefined : tokensOf(text).at(-1);
  if (last === undefined || (last.quoted && !last.open)) return [];
  const before = `${text.slice(0, last.at)}${last.not ? '-' : ''}`;
  const typed = last.value.toLowerCase();
  if (last.key !== null) {
    const { key } = last;
    return likeliest(valuesOf(key), typed, most).map((value) => `${before}${key}:${quotedValue(value)}`);
  }
  if (typed === '' || last.quoted) return [];
  const words = [...scopeKeys.map((key) => `${key}:`), ...loneWords];
  return words.filter((word) => word.startsWith(typed) && word !== typed).map((word) => before + word);
}

/** Those that begin so, then those that hold it; the one that is typed already is none. */
function likeliest(values: readonly string[], typed: string, most: number): readonly string[] {
  const others = values.filter((value) => value.toLowerCase() !== typed);
  const begins = others.filter((value) => value.toLowerCase().startsWith(typed));
  const holds = others.filter((value) => value.toLowerCase().indexOf(typed) > 0);
  return [...begins, ...holds].slice(0, most);
}
