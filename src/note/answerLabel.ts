import { asks } from './asking';
import { CodeSet } from './codeSet';
import { skipDecoration } from './decoration';
import { closingLength, openingAt } from './emphasis';
import { isLetter, WordList } from './wordList';
import { ANSWER_WORDS, LETTER_PAIRS, SOLUTION_WORDS } from './words';

/** A label before an answer, as it stands on a line. */
export interface AnswerLabel {
  /** How it is set: emphasised or a heading or a summary is `strong`; a bare word and a colon is `plain`. */
  readonly style: 'strong' | 'plain';
  /** `answer`: says so; `solution`: may mean something else further down; `letter`: A, О, R … */
  readonly word: 'answer' | 'solution' | 'letter';
  /** The letter, lower case; '' where it is a word. */
  readonly letter: string;
  /** Offset in the line where the label begins: behind `>` and list markers. */
  readonly from: number;
  /** Offset in the line where the answer begins; null: the label fills the line. */
  readonly content: number | null;
  /** Emphasis that goes on behind the label (`**Answer: yes**`) and has to be opened again. */
  readonly reopen: string;
}

const SPACE = 32;
const HASH = 35;
const ASTERISK = 42;
const MINUS = 45;
const COLON = 58;
const LESS = 60;
const NO_BREAK_SPACE = 0xa0;
/** Labels are looked for in so many characters of a line. */
const LONGEST = 160;
const PREFIX = /^[\s>]*(?:(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?)?/u;
const HEADING = /^#{1,6}\s+/u;
const SUMMARY = /^(?:<details[^<>]{0,60}>\s*)?<summary[^<>]{0,60}>(.{0,100}?)<\/summary>/iu;
/** The answer stood there before, shorter. */
const MORE =
  /\b(?:deep|more|full|longer|detailed|complete)\b|подробн|полный|развёрнут|ausführlich|detallad|complèt/iu;
const ANSWERS = new WordList(ANSWER_WORDS);
const SOLUTIONS = new WordList(SOLUTION_WORDS);
const EITHER = new WordList([...ANSWER_WORDS, ...SOLUTION_WORDS]);
const LETTERS = new Set(LETTER_PAIRS.map(([, answer]) => answer));
const LETTER_CODES = new CodeSet([...LETTERS].map((letter) => letter + letter.toUpperCase()).join(''));
/** What can stand before a label, of what is neither ASCII punctuation nor a symbol. */
const DECORATION = new CodeSet('[_·\u00a0');
const NUMBER = /^\s?[#№]?\s?\p{Nd}{1,4}/u;
/** The letters of the right choices, and nothing else: `Answer B`, `答案 A、C`. */
const CHOICE = /^[A-HА-Д](?:[\s,、，]{0,2}[A-HА-Д]){0,7}[.。]?(?:\*\*|__)?\s*$/u;
/** A word for the answer in another language is no longer than this. */
const LONGEST_WORD = 24;

/** A line whose first telling character is the one at `at` can hold an answer label. Cheap; says yes too often. */
export function canBeginAnswerLabel(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 65) return code > 32;
  if (DECORATION.has(code) || code >= 0x2000) return true;
  return canBeginCore(text, at);
}

/** A word or a letter that labels an answer can begin here, by its first two characters. */
function canBeginCore(text: string, at: number): boolean {
  if (EITHER.canBegin(text, at)) return true;
  return LETTER_CODES.has(text.charCodeAt(at)) && !isLetter(text, at + 1);
}

/** The answer label at the beginning of a line; null: there is none. */
export function readAnswerLabel(line: string): AnswerLabel | null {
  const head = line.slice(0, LONGEST);
  const from = prefixLength(head);
  if (head.charCodeAt(from) === LESS) {
    const summary = SUMMARY.exec(head.slice(from));
    if (summary) return readSummary(line, from, summary);
  }
  const heading = head.charCodeAt(from) === HASH ? (HEADING.exec(head.slice(from))?.[0].length ?? 0) : 0;
  const decorated = skipDecoration(head, from + heading);
  const mark = openingAt(head, decorated);
  const at = decorated + mark.length;
  const core = readCore(head, at);
  if (!core) return null;
  const { word, letter } = core;
  return finish({ line, from, mark, heading: heading > 0, at: core.at, word, letter });
}

/** The length of the quote's and list's marks at the beginning; of `- word`, what most list items look like, it is 2. */
function prefixLength(head: string): number {
  if (!hasPrefix(head)) return 0;
  const code = head.charCodeAt(2);
  const word = (code >= 65 && code < 91) || (code >= 97 && code < 128) || (code > 0xa0 && code < 0x1680);
  if (word && head.charCodeAt(0) === MINUS && head.charCodeAt(1) === SPACE) return 2;
  return PREFIX.exec(head)?.[0].length ?? 0;
}

/** White space, a quote's mark or a list's stands at the beginning. */
function hasPrefix(head: string): boolean {
  const code = head.charCodeAt(0);
  if (code === ASTERISK) return head.charCodeAt(1) <= SPACE;
  return code <= SPACE || (code >= 43 && code <= 57) || code === 62 || code === NO_BREAK_SPACE;
}

/** The word or the letter, its number, and the same in another language: `Answer 3`, `Answer / Ответ`, `A1`. */
function readCore(
  head: string,
  at: number,
): { at: number; word: AnswerLabel['word']; letter: string } | null {
  if (!canBeginCore(head, at)) return null;
  const answer = ANSWERS.lengthAt(head, at);
  const length = answer > 0 ? answer : SOLUTIONS.lengthAt(head, at);
  if (length > 0) {
    const end = at + length;
    const next = head.charCodeAt(end);
    if (next === COLON || next === ASTERISK)
      return { at: end, word: answer > 0 ? 'answer' : 'solution', letter: '' };
    const slash = next === SPACE && head.charCodeAt(end + 1) === 47;
    const behind = slash ? end : end + (NUMBER.exec(head.slice(end, end + 12))?.[0].length ?? 0);
    return {
      at: behind + alsoLength(head, behind),
      word: answer > 0 ? 'answer' : 'solution',
      letter: '',
    };
  }
  const letter = head.charAt(at).toLowerCase();
  if (!LETTERS.has(letter)) return null;
  let end = at + 1;
  while (end < at + 5 && head.charCodeAt(end) >= 48 && head.charCodeAt(end) <= 57) end++;
  return isLetter(head, end) ? null : { at: end, word: 'letter', letter };
}

interface Core {
  readonly line: string;
  readonly from: number;
  readonly at: number;
  readonly mark: string;
  readonly heading: boolean;
  readonly word: AnswerLabel['word'];
  readonly letter: string;
}

/** ` / Ответ`, `(Ответ)`: the same word in another language. */
function alsoLength(head: string, from: number): number {
  let at = head.charCodeAt(from) === SPACE ? from + 1 : from;
  const sign = head.charCodeAt(at);
  if (sign !== 47 && sign !== 40 && sign !== 124) return 0;
  const begin = head.charCodeAt(at + 1) === SPACE ? at + 2 : at + 1;
  at = begin;
  while (at < head.length && (isLetter(head, at) || head.charCodeAt(at) === SPACE)) at++;
  if (at === begin || at > begin + LONGEST_WORD) return 0;
  if (sign === 40 && head.charCodeAt(at) === 41) at++;
  const behind = head.charCodeAt(at);
  const ends =
    at >= head.length ||
    behind === COLON ||
    behind === 0xff1a ||
    openingAt(head, at) !== '' ||
    behind === LESS;
  return ends ? at - from : 0;
}

/** The colon and the closing emphasis behind the word, in either order. */
function finish({ line, from, at: core, mark, heading, word, letter }: Core): AnswerLabel | null {
  let at = core;
  let colon = false;
  let closed = mark === '';
  for (let step = 0; step < 3 && !(colon && closed); step++) {
    const found = colon ? 0 : colonLength(line, at);
    if (found > 0) {
      colon = true;
      at += found;
    }
    const closing = closed ? 0 : closingLength(line, at, mark);
    if (closing > 0) {
      closed = true;
      at += closing;
    }
  }
  while (line.charCodeAt(at) <= SPACE) at++;
  const fills = at >= line.length || (heading && /^#+\s*$/u.test(line.slice(at, at + LONGEST)));
  const choice = word === 'answer' && !heading && CHOICE.test(line.slice(at, at + LONGEST));
  if (!choice && !accepts({ colon, closed, emphasised: mark !== '', heading, fills, word })) return null;
  const style = heading || mark !== '' ? 'strong' : 'plain';
  return { style, word, letter, from, content: fills ? null : at, reopen: closed ? '' : mark };
}

/** `:`, or `.`, `)`, ` –` with white space or emphasis behind it. */
function colonLength(line: string, from: number): number {
  const at = line.charCodeAt(from) === SPACE ? from + 1 : from;
  const code = line.charCodeAt(at);
  if (code === COLON || code === 0xff1a) return at + 1 - from;
  const behind = line.charCodeAt(at + 1);
  if (code === 46 && behind === COLON) return at + 2 - from;
  if (behind > SPACE && behind !== ASTERISK && behind !== 95 && behind !== 61 && behind !== LESS) return 0;
  const stops = code === 46 || code === 41 || code === 0xff0e || code === 0xff09;
  const dash = at > from && (code === 45 || code === 0x2013 || code === 0x2014);
  return stops || dash ? at + 1 - from : 0;
}

interface Setting {
  readonly colon: boolean;
  readonly closed: boolean;
  readonly emphasised: boolean;
  readonly heading: boolean;
  readonly fills: boolean;
  readonly word: AnswerLabel['word'];
}

function accepts({ colon, closed, emphasised, heading, fills, word }: Setting): boolean {
  if (word === 'letter') return colon && !heading;
  if (colon) return true;
  return fills && (heading || (emphasised && closed));
}

function readSummary(line: string, from: number, summary: RegExpExecArray): AnswerLabel | null {
  const text = (summary[1] ?? '').replace(/<[^<>]*>/gu, '');
  if (!namesAnswer(text) || MORE.test(text) || asks(text)) return null;
  const end = from + summary[0].length;
  const fills = line.slice(end).trim() === '';
  return { style: 'strong', word: 'answer', letter: '', from, content: fills ? null : end, reopen: '' };
}

/** So many lines below a letter tell whether it is one of several. */
export const LISTED_LINES = 3;
const LATIN_CHOICE = choiceOf('ABCE');
const CYRILLIC_CHOICE = choiceOf('АБГ');

/**
 * The label is a letter that stands before one of several things: `A: …` and below it `B: …`, with boxes to tick or
 * without, or the `C: …` of ACID; D and В may stand before the next question. `below`: the lines below it.
 */
export function isListed({ word, letter }: AnswerLabel, below: readonly string[]): boolean {
  if (word !== 'letter') return false;
  const choice = letter < '\u0100' ? LATIN_CHOICE : CYRILLIC_CHOICE;
  return below.slice(0, LISTED_LINES).some((line) => {
    const next = choice.exec(line.slice(0, 20))?.[1]?.toLowerCase();
    return next !== undefined && next !== letter;
  });
}

function choiceOf(letters: string): RegExp {
  return new RegExp(`^[\\s>*_+-]*(?:\\[[ xX]\\]\\s)?[*_]{0,2}([${letters}])[*_]{0,2}[.:)]`, 'iu');
}

/** One of its words is a word for the answer: "Show answer". */
export function namesAnswer(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const begins = at === 0 || !isLetter(text, at - 1);
    if (begins && (ANSWERS.lengthAt(text, at) > 0 || SOLUTIONS.lengthAt(text, at) > 0)) return true;
  }
  return false;
}
