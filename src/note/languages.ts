import { answerLines } from './answerLines';
import { halfOf, type ScriptPair } from './halves';
import { pairedUnits, type Side, type SidedUnit } from './pairs';
import { plainText } from './plainText';
import type { Question } from './question';
import { referencesOf } from './references';
import { lineText, type Scan } from './scan/lines';
import { scan as scanLines } from './scan/scan';
import { countScripts, dominantScript, type Script } from './script';
import { readUnits, type Unit } from './units';

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
 */
export function answerMarkdown(text: string, question: Question, choice: LanguageChoice): string {
  if (!question.answer) return '';
  const lines = answerLines(text, question);
  const answer = choice === 'both' ? null : readAnswer(lines, question);
  const shown = answer && choice !== 'both' ? inOneLanguage(answer, choice) : lines.join('\n');
  const references = referencesOf(text, question.answer, shown);
  return references === '' ? shown : `${shown}\n\n${references}`;
}

/** There is something that a choice of language changes. */
export function isBilingual(question: Question, text: string): boolean {
  if (question.translation !== null) return true;
  const answer = readAnswer(answerLines(text, question), question);
  return answer !== null && (answer.paired.size > 0 || hasHalves(answer));
}

interface Answer {
  readonly scan: Scan;
  readonly units: readonly SidedUnit[];
  readonly paired: ReadonlySet<Unit>;
  readonly pair: ScriptPair;
}

function readAnswer(lines: readonly string[], question: Question): Answer | null {
  const pair = scriptsOf(lines, question);
  if (!pair) return null;
  const scan = scanLines(lines.join('\n'));
  const units = readUnits(scan).map((unit) => toSided(scan, unit, pair));
  return { scan, units, paired: pairedUnits(units), pair };
}

/** The scripts of prompt and translation; without a translation that of the prompt and the other one of the answer. */
function scriptsOf(lines: readonly string[], question: Question): ScriptPair | null {
  const first = dominantScript(plainText(question.prompt));
  if (!first) return null;
  const second =
    question.translation === null
      ? otherScript(lines, first)
      : dominantScript(plainText(question.translation));
  return second && second !== first ? { first, second } : null;
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

function toSided(scan: Scan, unit: Unit, pair: ScriptPair): SidedUnit {
  const text = unitText(scan, unit);
  const plain = plainText(text);
  const letters = [...countScripts(plain).values()].reduce((sum, count) => sum + count, 0);
  const bilingual = unit.kind === 'table' || unit.kind === 'other' || halfOf(text, pair, 'first') !== null;
  return { unit, side: bilingual ? 'neutral' : sideOf(plain, pair), letters };
}

function sideOf(plain: string, pair: ScriptPair): Side {
  const script = dominantScript(plain);
  if (script === pair.first) return 'first';
  return script === pair.second ? 'second' : 'neutral';
}

function unitText(scan: Scan, { first, last }: Unit): string {
  const lines: string[] = [];
  for (let line = first; line <= last; line++) lines.push(lineText(scan, line));
  return lines.join('\n');
}

function inOneLanguage({ scan, units, paired, pair }: Answer, choice: 'first' | 'second'): string {
  const hidden = new Set<number>();
  const halves = new Map<number, string>();
  for (const { unit, side } of units) {
    if (paired.has(unit) && side !== choice) hide(unit, hidden);
    else for (const [line, half] of halvesOf(scan, unit, pair, choice)) halves.set(line, half);
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
  scan: Scan,
  unit: Unit,
  pair: ScriptPair,
  choice: 'first' | 'second',
): readonly (readonly [line: number, half: string])[] {
  const halves: [number, string][] = [];
  if (unit.kind === 'other') return halves;
  for (let line = unit.first; line <= unit.last; line++) {
    const text = lineText(scan, line);
    const half = unit.kind === 'table' ? rowHalf(text, pair, choice) : halfOf(text, pair, choice);
    if (half !== null) halves.push([line, half]);
  }
  return halves;
}

function rowHalf(row: string, pair: ScriptPair, choice: 'first' | 'second'): string | null {
  if (!row.includes(' / ')) return null;
  return row
    .split('|')
    .map((cell) => {
      const half = halfOf(cell, pair, choice);
      return half === null ? cell : ` ${half.trim()} `;
    })
    .join('|');
}

function hasHalves({ scan, units, pair }: Answer): boolean {
  return units.some(({ unit }) => halvesOf(scan, unit, pair, 'first').length > 0);
}
