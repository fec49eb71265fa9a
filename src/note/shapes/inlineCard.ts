import { asks } from '../asking';
import { codeSpans } from '../codeSpans';
import { lineText } from '../scan/lines';
import { lineShape } from './lineShape';
import { PARAGRAPH_LEVEL } from './shape';

const LONGEST = 4000;
/** Marks of quotes, of a list item and its box, of a callout. */
const PREFIX = /^(?:[\s>]|(?:[-*+]|\d+[.)]|\[[ x]\])\s|\[!\w+\][+-]?)*/u;
const FIELD = /^[\p{L}\p{Nd}_*-]+$/u;
const OPEN_BRACKET = /[[(][^\])]*$/u;
const PROGRAM_SIGN = /[\w<>~$&*]/u;
const PLAIN_WORD = /\s\p{Lu}\p{Ll}+$/u;
const PLAIN_ANSWER = /^\p{Lu}\p{Ll}*(?:[\s,.]|$)/u;
const SHORT_ADDRESS = /^[\da-f]{1,4}(?![\p{L}\p{Nd}])/iu;
const ADDRESS = /(?:^|[\s(])(?=[\da-f:]*\d)[\da-f]{1,4}(?::[\da-f]{1,4})*$/iu;

/** `What is a lock? :: A thing`, `lock ::: замок`: question and answer on one line. */
export const inlineCard = lineShape(
  'inline-card',
  (scan, line) => {
    const card = cutCard(lineText(scan, line));
    return card && { level: PARAGRAPH_LEVEL, label: null, text: card.question, body: line, end: line + 1 };
  },
  (kind) => kind !== 'heading' && kind !== 'code',
);

/** A card on one line. */
export interface InlineCard {
  /** Without the marks of lists and quotes before it. */
  readonly question: string;
  readonly answer: string;
  /** `:::`: it is asked in both directions. */
  readonly bothWays: boolean;
}

/** Cuts a line at its first `::` or `:::` outside code that no field, name or address has; null: there is none. */
export function cutCard(text: string): InlineCard | null {
  if (text.length > LONGEST || !text.includes('::')) return null;
  const spans = codeSpans(text);
  for (let at = text.indexOf('::'); at >= 0; at = text.indexOf('::', at + 2)) {
    if (spans.some(([start, end]) => start < at && at < end)) continue;
    const bothWays = text.charAt(at + 2) === ':';
    const left = text.slice(0, at);
    const right = text.slice(at + (bothWays ? 3 : 2));
    const question = left.slice(PREFIX.exec(left)?.[0].length ?? 0).trim();
    const answer = right.trim();
    if (!question || !answer || /^\|.*\|$/u.test(question + answer)) return null;
    if (!bothWays && isField(left, question, right)) return null;
    if (bothWays || !(OPEN_BRACKET.test(left) || isName(left, question, right)))
      return { question, answer, bothWays };
  }
  return null;
}

/** `key:: value` is a field of Dataview's; `word :: value` is none. */
function isField(left: string, question: string, right: string): boolean {
  if (/\s$/u.test(left) || !FIELD.test(question)) return false;
  return right.startsWith(' ') || /^[ -~]*$/u.test(question);
}

/**
 * `std::vector` is a name in a program and `fe80::1` an address: where nothing stands between `::` and signs that such
 * names are made of, it parts a card only between two plain capitalised words (`Capital of France::Paris`), or behind
 * a question, if none is asked by the whole line.
 */
function isName(left: string, question: string, right: string): boolean {
  if (ADDRESS.test(left) || (left.endsWith(' ') && SHORT_ADDRESS.test(right))) return true;
  if (!PROGRAM_SIGN.test(left.slice(-1)) || !PROGRAM_SIGN.test(right.charAt(0))) return false;
  if (right.includes('::')) return true;
  if (PLAIN_WORD.test(left) && PLAIN_ANSWER.test(right)) return false;
  return !asks(question) || /\?\s*$/u.test(right);
}
