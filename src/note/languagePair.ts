import { endsInQuestionMark } from './asking';
import { countSigns, type Language, LANGUAGES, languageOf, shareScript } from './functionWords';
import { dominantScript, type Script } from './script';

/** Tells the two languages of a question apart. */
export interface LanguagePair {
  /** `scripts`: each has a script of its own; `words`: they share one, and short words tell. */
  readonly by: 'scripts' | 'words';
  /** The language of a text; null: it is in neither, or nothing in it tells. */
  sideOf(text: string): 'first' | 'second' | null;
}

/** Two languages that share a script and that the person named, in any order; null: they are told note by note. */
export type NamedPair = readonly [Language, Language] | null;

/**
 * The named pair in `en de`, `en, de`, `en/de` or a list of the two; null: `auto`, or nothing that is one. Two languages
 * of different scripts need no names.
 */
export function readNamedPair(value: unknown): NamedPair {
  if (value === undefined || value === 'auto') return null;
  const two = twoLanguages(value);
  return two && shareScript(...two) ? two : null;
}

/** The same of any two known languages: of those in different scripts too. */
export function twoLanguages(value: unknown): NamedPair {
  const said: readonly unknown[] = typeof value === 'string' ? value.split(/[\s,/–-]+/u) : listOf(value);
  const languages = said.map((code) => LANGUAGES.find((language) => language === code));
  const [one, other] = languages;
  return languages.length === 2 && one && other && one !== other ? [one, other] : null;
}

/** The pair of a question and its translation; null: these are not two languages, as far as can be told. */
export function pairOf(prompt: string, translation: string, named: NamedPair): LanguagePair | null {
  const scripts = pairOfScripts(dominantScript(prompt), dominantScript(translation));
  if (scripts) return scripts;
  if (named) return namedPairOf(prompt, translation, named);
  const first = languageOf(prompt);
  const second = languageOf(translation);
  return first && second && first !== second ? pairOfLanguages(first, second) : null;
}

/** They are two languages: the same as asking for their pair, which takes longer. */
export function arePair(prompt: string, translation: string, named: NamedPair): boolean {
  const [first, second] = [dominantScript(prompt), dominantScript(translation)];
  if (first !== null && second !== null && first !== second) return true;
  return pairOf(prompt, translation, named) !== null;
}

/** The pair of a question without a translation, whose answer may hold the other language. */
export function pairBeside(prompt: string, named: NamedPair): LanguagePair | null {
  if (!named) return null;
  const [one, other] = named;
  const side = pairOfLanguages(one, other).sideOf(prompt);
  return side === 'second' ? pairOfLanguages(other, one) : pairOfLanguages(one, other);
}

/** Null: they are one script, or one of them is none. */
export function pairOfScripts(first: Script | null, second: Script | null): LanguagePair | null {
  if (first === null || second === null || first === second) return null;
  return {
    by: 'scripts',
    sideOf(text) {
      const script = dominantScript(text);
      if (script === first) return 'first';
      return script === second ? 'second' : null;
    },
  };
}

/** Of two questions what only one tells, the order of the parts tells of the other. */
function namedPairOf(
  prompt: string,
  translation: string,
  [one, other]: readonly [Language, Language],
): LanguagePair | null {
  const pair = pairOfLanguages(one, other);
  const sides = [pair.sideOf(prompt), pair.sideOf(translation)];
  if (sides[0] === sides[1] || (sides.includes(null) && !bothAsk(prompt, translation))) return null;
  return sides[0] === 'second' || sides[1] === 'first' ? pairOfLanguages(other, one) : pair;
}

function bothAsk(prompt: string, translation: string): boolean {
  return endsInQuestionMark(prompt) && endsInQuestionMark(translation);
}

function pairOfLanguages(first: Language, second: Language): LanguagePair {
  return {
    by: 'words',
    sideOf(text) {
      const more = countSigns(text, first) - countSigns(text, second);
      if (more === 0) return null;
      return more > 0 ? 'first' : 'second';
    },
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
