import { answerLines } from './answerLines';
import { readFrontmatter } from './frontmatter/frontmatter';
import { halfOf } from './halves';
import { type LanguagePair, type NamedPair, pairBeside, pairOf, pairOfScripts } from './languagePair';
import { isTranslated, itemHalf, translatedLines } from './listPairs';
import { pairedUnits, type SidedUnit } from './pairs';
import { plainText } from './plainText';
import type { Question } from './question';
import { referencesOf } from './references';
import { frontmatterEnd } from './scan/frontmatterEnd';
import { has, ITEM, lineText, type Scan } from './scan/lines';
import { scan as scanLines } from './scan/scan';
import { countScripts, dominantScript, type Script } from './script';
import { readUnits, type Unit } from './units';
import { namedPairIn } from './wanted';

/** Which of a card's two languages is shown: that of the prompt, that of the translation, or both. */
export type LanguageChoice = 'both' | 'first' | 'second';

/** The question in the language that was chosen, as Markdown. */
export function promptMarkdown(question: Question, choice: LanguageChoice): string {
  const { prompt, translation } = question;
  if (translation === null || choice === 'first') return prompt;
  return choice === 'second' ? translation : `${prompt}\n\n${translation}`;
}

/**
 * The answer in the language that was chosen, as Markdown. A piece is left out only where its translation stands right
 * beside it, so nothing is lost that is written in one language alone. '' for a question without an answer.
 * `languages` are the two of a pair that shares a script (`en de`), unless the note itself names some.
 */
export function answerMarkdown(
  text: string,
  question: Question,
  choice: LanguageChoice,
  languages?: string,
): string {
  if (!question.answer) return '';
  const lines = answerLines(text, question);
  const answer = choice === 'both' ? null : readAnswer(lines, question, namedIn(text, languages));
  const shown = answer && choice !== 'both' ? inOneLanguage(answer, choice) : lines.join('\n');
  const references = referencesOf(text, question.answer, shown);
  return references === '' ? shown : `${shown}\n\n${references}`;
}

/** There is something that a choice of language changes. */
export function isBilingual(question: Question, text: string, languages?: string): boolean {
  if (question.translation !== null) return true;
  const answer = readAnswer(answerLines(text, question), question, namedIn(text, languages));
  return answer !== null && (answer.paired.size > 0 || hasHalves(answer));
}

/**
 * The items of the lists that `answerMarkdown` shows, in order, each as Markdown in the first language whatever is
 * shown: so an item can be told again where another language is. Nested lists are left out.
 */
export function answerItems(
  text: string,
  question: Question,
  choice: LanguageChoice,
  languages?: string,
): readonly string[] {
  const lines = answerLines(text, question);
  const answer = readAnswer(lines, question, namedIn(text, languages));
  if (answer === null) {
    const scan = scanLines(lines.join('\n'));
    return [...outermostItems(scan, readUnits(scan))].map((unit) => itemText(scan, unit));
  }
  const units = answer.units.map(({ unit }) => unit);
  const items = outermostItems(answer.scan, units);
  return answer.units.flatMap(({ unit, side }) => {
    const other = answer.paired.get(unit);
    if (!items.has(unit) || (other && choice !== 'both' && side !== choice)) return [];
    const first = side === 'second' && other ? other : unit;
    return itemText(answer.scan, first, new Map(halvesOf(answer, first, 'first')));
  });
}

/** Those that stand in no other item: an item that is indented as far as the text of the one before is in that. */
function outermostItems(scan: Scan, units: readonly Unit[]): ReadonlySet<Unit> {
  const found = new Set<Unit>();
  let inner = Infinity;
  for (const unit of units) {
    const line = lineText(scan, unit.first);
    if (unit.kind !== 'item') inner = Infinity;
    else if (line.search(/\S/u) < inner) {
      found.add(unit);
      inner = /^\s*\S+\s*/u.exec(line)?.[0].length ?? Infinity;
    }
  }
  return found;
}

const MARKER = /^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?/u;

function itemText(scan: Scan, { first, last }: Unit, halves?: ReadonlyMap<number, string>): string {
  const lines: string[] = [];
  for (let line = first; line <= last && (line === first || !has(scan, line, ITEM)); line++) {
    lines.push(halves?.get(line) ?? lineText(scan, line));
  }
  return lines.join(' ').replace(MARKER, '').trim();
}

interface Answer {
  readonly scan: Scan;
  readonly units: readonly SidedUnit[];
  /** The lines of lists whose items are in both languages: `dance — танец`. */
  readonly items: ReadonlySet<number>;
  /** Each with its translation. */
  readonly paired: ReadonlyMap<Unit, Unit>;
  readonly pair: LanguagePair;
}

function readAnswer(lines: readonly string[], question: Question, named: NamedPair): Answer | null {
  const pair = languagesOf(lines, question, named);
  if (!pair) return null;
  const scan = scanLines(lines.join('\n'));
  const parts = readUnits(scan);
  const items = translatedLines(scan, parts, pair);
  const units = parts.map((unit) => toSided(scan, unit, pair));
  return { scan, units, items, paired: pairedUnits(units), pair };
}

/** Those of prompt and translation; without a translation that of the prompt and the other one of the answer. */
function languagesOf(lines: readonly string[], question: Question, named: NamedPair): LanguagePair | null {
  const prompt = plainText(question.prompt);
  if (question.translation !== null) return pairOf(prompt, plainText(question.translation), named);
  const first = dominantScript(prompt);
  if (!first) return null;
  return pairBeside(prompt, named) ?? pairOfScripts(first, otherScript(lines, first));
}

/** What the note names, else what was set. */
function namedIn(text: string, languages: string | undefined): NamedPair {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const end = frontmatterEnd(text, start);
  const read = end === 0 ? null : readFrontmatter(text.slice(start, end));
  return namedPairIn(read?.ok === true ? read.data : null, languages);
}

function otherScript(lines: readonly string[], first: Script): Script | null {
  let best: Script | null = null;
  let most = 0;
  for (const [script, count] of countScripts(lines.join('\n'))) {
    if (script !== first && count > most) {
      best = script;
      most = count;
    }
  }
  return best;
}

function toSided(scan: Scan, unit: Unit, pair: LanguagePair): SidedUnit {
  const text = unitText(scan, unit);
  const plain = plainText(text);
  const letters = [...countScripts(plain).values()].reduce((sum, count) => sum + count, 0);
  const bilingual =
    unit.kind === 'table' ||
    unit.kind === 'other' ||
    isTranslated(scan, unit, pair) ||
    halfOf(text, pair, 'first') !== null;
  return { unit, side: bilingual ? 'neutral' : (pair.sideOf(plain) ?? 'neutral'), letters };
}

function unitText(scan: Scan, { first, last }: Unit): string {
  const lines: string[] = [];
  for (let line = first; line <= last; line++) lines.push(lineText(scan, line));
  return lines.join('\n');
}

function inOneLanguage(answer: Answer, choice: 'first' | 'second'): string {
  const { scan, units, paired } = answer;
  const hidden = new Set<number>();
  const halves = new Map<number, string>();
  for (const { unit, side } of units) {
    if (paired.has(unit) && side !== choice) hide(unit, hidden);
    else for (const [line, half] of halvesOf(answer, unit, choice)) halves.set(line, half);
  }
  return withoutHidden(scan, hidden, halves);
}

/** Where something was left out, the blank lines around it become one. */
function withoutHidden(scan: Scan, hidden: ReadonlySet<number>, halves: ReadonlyMap<number, string>): string {
  const shown: string[] = [];
  let gap = true;
  for (let line = 0; line < scan.count; line++) {
    if (hidden.has(line)) gap = true;
    else {
      const text = halves.get(line) ?? lineText(scan, line);
      const blank = text.trim() === '';
      if (blank && gap && isBlank(shown[shown.length - 1])) continue;
      if (!blank) gap = false;
      shown.push(text);
    }
  }
  while (shown.length > 0 && isBlank(shown[shown.length - 1])) shown.pop();
  return shown.join('\n');
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}

function hide({ first, last }: Unit, hidden: Set<number>): void {
  for (let line = first; line <= last; line++) hidden.add(line);
}

/** The lines of a unit that are cut to their half. */
function halvesOf(
  { scan, pair, items }: Answer,
  unit: Unit,
  choice: 'first' | 'second',
): readonly (readonly [line: number, half: string])[] {
  const halves: [number, string][] = [];
  if (unit.kind === 'other') return halves;
  for (let line = unit.first; line <= unit.last; line++) {
    const text = lineText(scan, line);
    const half = items.has(line)
      ? itemHalf(text, pair, choice)
      : unit.kind === 'table'
        ? rowHalf(text, pair, choice)
        : halfOf(text, pair, choice);
    if (half !== null) halves.push([line, half]);
  }
  return halves;
}

function rowHalf(row: string, pair: LanguagePair, choice: 'first' | 'second'): string | null {
  if (!row.includes(' / ')) return null;
  return row
    .split('|')
    .map((cell) => {
      const half = halfOf(cell, pair, choice);
      return half === null ? cell : ` ${half.trim()} `;
    })
    .join('|');
}

function hasHalves(answer: Answer): boolean {
  return answer.units.some(({ unit }) => halvesOf(answer, unit, 'first').length > 0);
}
