import { skipDecoration } from './decoration';
import { closingLength, openingAt } from './emphasis';
import { WordList } from './wordList';
import { QUESTION_WORDS } from './words';

/** A question's label and what is left of the text behind it. */
export interface Labelled {
  /** As written: "Q4", "Question 5", "Вопрос №3"; null: a word alone, as in "Question: …". */
  readonly label: string | null;
  readonly rest: string;
  /** A single letter, which may be something else: `Q1 results`, `Q: drive`. */
  readonly short: boolean;
  /** A separator stands behind it, or nothing at all does. */
  readonly separated: boolean;
  /** It is set in bold or italics. */
  readonly emphasised: boolean;
}

/** A link around the whole text is seen if its target is no longer than this. */
const LONGEST_LINK = 2000;
const WORDS = new WordList(QUESTION_WORDS);
const NUMBER =
  /^\s{0,3}[.-]?\s{0,3}(?:[#№＃]|n[ºo°][.]?|nr[.]?|no[.]|č[.])?\s{0,3}\p{Nd}{1,5}(?:[.]\p{Nd}{1,4}){0,3}[a-zа-я]?(?![\p{L}\p{Nd}])/iu;
const ALONE = /^(?![\p{L}\p{M}\p{Nd}&/+'’-])/u;
const COUNTED = /^第\s?[\p{Nd}一二三四五六七八九十百]{1,5}\s?[题題問问]/u;
const SEPARATOR = /^\s{0,3}(?:[:：.．。)）\]】、,|›»>]+|[–—−]|-(?=\s|$)|\s-(?=\s|$))+/u;
/** What can stand between a label and its number, and then. */
const BEHIND = 40;

/** The label at the beginning of a heading's or a paragraph's text; null: there is none. */
export function readLabel(markdown: string): Labelled | null {
  const decoration = skipDecoration(markdown, 0);
  const mark = openingAt(markdown, decoration);
  const core = readBoth(markdown, decoration + mark.length);
  if (!core) return null;
  const linked = decoration > 0 && markdown[decoration - 1] === '[';
  if (linked && markdown[decoration - 2] === '[') return null; // a wiki-link
  const behind = skipSeparator(markdown, core.end, mark);
  const rest = closeEmphasis(markdown.slice(behind.at), mark, behind.closed, linked);
  return {
    label: core.numbered ? markdown.slice(decoration + mark.length, core.end).trim() : null,
    rest,
    short: core.short,
    separated: behind.separated || rest === '',
    emphasised: mark !== '',
  };
}

/** A label can begin at `at`, decoration and emphasis left out. Cheap; says yes too often. */
export function canBeginLabel(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 81 || code === 0xff31 || code === 0x7b2c || WORDS.canBegin(text, at);
}

interface Core {
  readonly end: number;
  readonly numbered: boolean;
  readonly short: boolean;
}

/** The label, and the same in another language behind a stroke: `Question 1 / Вопрос 1`. */
function readBoth(text: string, at: number): Core | null {
  const core = readCore(text, at);
  const stroke = core && text.startsWith(' / ', core.end) ? readCore(text, core.end + 3) : null;
  return core && stroke
    ? { end: stroke.end, numbered: core.numbered || stroke.numbered, short: core.short }
    : core;
}

/** The word or letter and its number. */
function readCore(text: string, at: number): Core | null {
  if (!canBeginLabel(text, at)) return null;
  const code = text.charCodeAt(at);
  if (code === 0x7b2c) {
    const counted = COUNTED.exec(text.slice(at, at + BEHIND));
    return counted && { end: at + counted[0].length, numbered: true, short: false };
  }
  const word = WORDS.lengthAt(text, at);
  const short = word === 0 && (code === 81 || code === 0xff31);
  if (word === 0 && !short) return null;
  const behind = at + (short ? 1 : word);
  const digits = plainNumber(text, behind);
  if (digits > 0) return { end: behind + digits, numbered: true, short };
  const tail = text.slice(behind, behind + BEHIND);
  const number = NUMBER.exec(tail)?.[0].length ?? 0;
  if (number > 0) return { end: behind + number, numbered: true, short };
  return ALONE.test(tail) ? { end: behind, numbered: false, short } : null;
}

/** The length of ` 12` with a colon or a full stop and a space behind it: what most numbers look like; 0: it is not. */
function plainNumber(text: string, from: number): number {
  const begin = text.charCodeAt(from) === 32 ? from + 1 : from;
  let at = begin;
  while (at < begin + 5 && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
  const code = text.charCodeAt(at);
  const ends = at > begin && (code === 58 || code === 46) && text.charCodeAt(at + 1) === 32;
  return ends ? at - from : 0;
}

/** Goes over the separator, and over the emphasis that ends before or behind it. */
function skipSeparator(
  text: string,
  from: number,
  mark: string,
): { at: number; closed: boolean; separated: boolean } {
  if (mark === '' && text.charCodeAt(from) === 58 && text.charCodeAt(from + 1) === 32) {
    return { at: from + 2, closed: true, separated: true };
  }
  let at = from;
  let closed = mark === '';
  let separated = false;
  for (let step = 0; step < 3; step++) {
    const separator = separated ? 0 : (SEPARATOR.exec(text.slice(at, at + 12))?.[0].length ?? 0);
    if (separator > 0) {
      at += separator;
      separated = true;
    }
    const closing = closed ? 0 : closingLength(text, at, mark);
    if (closing > 0) {
      at += closing;
      closed = true;
    }
    if (closed && separated) break;
  }
  return { at, closed, separated };
}

/** What is left, its emphasis whole again; the brackets of a link that held label and text are taken away. */
function closeEmphasis(rest: string, mark: string, closed: boolean, linked: boolean): string {
  let text = rest.trim();
  if (linked) text = replaceAtEnd(text, /\]\([^()]*\)$/u);
  if (closed) return text;
  if (mark.startsWith('<')) return replaceAtEnd(text, /<\/(?:b|strong|em|i|u)>$/iu);
  return text.endsWith(mark) ? text.slice(0, -mark.length).trimEnd() : mark + text;
}

function replaceAtEnd(text: string, pattern: RegExp): string {
  const tail = Math.max(0, text.length - LONGEST_LINK);
  return (text.slice(0, tail) + text.slice(tail).replace(pattern, '')).trimEnd();
}
