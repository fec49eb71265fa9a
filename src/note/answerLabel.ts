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

/** Labels are looked for in so many characters of a line. */
const LONGEST = 160;
const LETTERS = [...new Set(LETTER_PAIRS.map(([, answer]) => answer))].join('');
const PREFIX = /^[\s>]*(?:(?:[-*+]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?)?/u;
const HEADING = /^#{1,6}\s+/u;
const DECORATION = /^(?:\s|\p{Extended_Pictographic}|[➤►▶]|\u200d|\ufe0f)*/u;
const EMPHASIS = /^(?:\*{1,3}|_{1,3}|==|<(?:b|strong|em|i|u)>)/iu;
const CLOSING = /^(?:\*{1,3}|_{1,3}|==|<\/(?:b|strong|em|i|u)>)/iu;
const SUMMARY = /^(?:<details[^<>]{0,60}>\s*)?<summary[^<>]{0,60}>(.{0,100}?)<\/summary>/iu;
const WORDS = [...ANSWER_WORDS, ...SOLUTION_WORDS].join('|');
const NUMBER = '(?:\\s?[#№]?\\s?\\p{Nd}{1,4})?';
const LABEL = new RegExp(
  `^(?:(${WORDS})${NUMBER}(?![\\p{L}\\p{M}\\p{Nd}])|([${LETTERS}])\\p{Nd}{0,4}(?![\\p{L}\\p{M}\\p{Nd}]))`,
  'iu',
);
const ALSO = new RegExp(`^\\s?[/|(]\\s?(?:${WORDS}|[\\p{L}]{2,20})(?:\\s?\\))?(?=\\s?(?:[*_=:：<]|$))`, 'iu');
const SOLUTION = new RegExp(`^(?:${SOLUTION_WORDS.join('|')})$`, 'iu');
const COLON = /^\s?[:：.．)）](?=\s|[*_=<]|$)|^\s?[:：]|^\s[–—-](?=\s|[*_]|$)/u;
const IN_SUMMARY = new RegExp(`(?:^|[^\\p{L}])(?:${WORDS})(?:$|[^\\p{L}])`, 'iu');
/** What a line that holds a label can begin with, white space and markers left out. */
const BEGINS = new Set(
  [...ANSWER_WORDS, ...SOLUTION_WORDS, ...LETTER_PAIRS.map(([, answer]) => answer)].flatMap((word) => {
    const first = word.charAt(0);
    return [first.toLowerCase(), first.toUpperCase()].map((letter) => letter.charCodeAt(0));
  }),
);

/** A line whose first telling character is this can hold an answer label. Cheap; says yes too often. */
export function canBeginAnswerLabel(code: number): boolean {
  if (code < 128) return BEGINS.has(code) || (code < 65 && code > 32) || code === 95;
  return BEGINS.has(code) || code > 0x2190;
}

/** The answer label at the beginning of a line; null: there is none. */
export function readAnswerLabel(line: string): AnswerLabel | null {
  const head = line.slice(0, LONGEST);
  const from = PREFIX.exec(head)?.[0].length ?? 0;
  const summary = SUMMARY.exec(head.slice(from));
  if (summary) return readSummary(line, from, summary);
  const heading = HEADING.exec(head.slice(from))?.[0].length ?? 0;
  const decorated = from + heading;
  const decoration = DECORATION.exec(head.slice(decorated))?.[0].length ?? 0;
  const mark = EMPHASIS.exec(head.slice(decorated + decoration))?.[0] ?? '';
  const core = decorated + decoration + mark.length;
  const match = LABEL.exec(head.slice(core));
  if (!match) return null;
  const word = match[2] !== undefined ? 'letter' : SOLUTION.test(match[1] ?? '') ? 'solution' : 'answer';
  let at = core + match[0].length;
  if (word !== 'letter') at += ALSO.exec(head.slice(at))?.[0].length ?? 0;
  return finish({ line, from, at, mark, heading: heading > 0, word, letter: (match[2] ?? '').toLowerCase() });
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

/** The colon and the closing emphasis behind the word, in either order. */
function finish({ line, from, at: core, mark, heading, word, letter }: Core): AnswerLabel | null {
  let at = core;
  let colon = false;
  let closed = mark === '';
  for (let step = 0; step < 3; step++) {
    const found = colon ? 0 : (COLON.exec(line.slice(at, at + 8))?.[0].length ?? 0);
    if (found > 0) {
      colon = true;
      at += found;
    }
    const closing = closed ? null : CLOSING.exec(line.slice(at, at + 10));
    if (closing) {
      closed = true;
      at += closing[0].length;
    }
  }
  while (at < line.length && /\s/u.test(line[at] ?? '')) at++;
  const fills = at >= line.length || /^\s*#+\s*$/u.test(line.slice(at, at + LONGEST));
  if (!accepts({ colon, closed, emphasised: mark !== '', heading, fills, word })) return null;
  const style = heading || mark !== '' ? 'strong' : 'plain';
  return { style, word, letter, from, content: fills ? null : at, reopen: closed ? '' : mark };
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
  if (!IN_SUMMARY.test((summary[1] ?? '').replace(/<[^<>]*>/gu, ''))) return null;
  const end = from + summary[0].length;
  const fills = line.slice(end).trim() === '';
  return { style: 'strong', word: 'answer', letter: '', from, content: fills ? null : end, reopen: '' };
}
