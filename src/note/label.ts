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

/** Labels are looked for in so many characters. */
const LONGEST = 160;
const LONGEST_LINK = 2000;
const DECORATION = /^(?:[\s>•▶►◆■◦✓✔☐☑([]|\p{Extended_Pictographic}|\u200d|\ufe0f|\u20e3)*/u;
const EMPHASIS = /^(?:\*{1,3}|_{1,3}|~~|==|<(?:b|strong|em|i|u)>)/iu;
const CLOSING_TAG = /^<\/(?:b|strong|em|i|u)>/iu;
const NUMBER =
  '(?:[#№＃]|n[ºo°][.]?|nr[.]?|no[.])?\\s*\\p{Nd}{1,5}(?:[.]\\p{Nd}{1,4}){0,3}[a-zа-я]?(?![\\p{L}\\p{Nd}])';
const LONG = new RegExp(
  `^(?:${QUESTION_WORDS.join('|')})(?:\\s{0,3}[.]?\\s{0,3}${NUMBER}|(?![\\p{L}\\p{M}\\p{Nd}]))`,
  'iu',
);
const SHORT = new RegExp(`^[QＱ]\\s?[.#-]?\\s?${NUMBER}|^[QＱ](?![\\p{L}\\p{M}\\p{Nd}&/+'’-])`, 'u');
const COUNTED = /^第\s?[\p{Nd}一二三四五六七八九十百]{1,5}\s?[题題問问]/u;
const SEPARATOR = /^\s{0,3}(?:[:：.．。)）\]】、,|›»>]+|[–—−]|-(?=\s|$)|\s-(?=\s|$))+/u;

/** The label at the beginning of a heading's or a paragraph's text; null: there is none. */
export function readLabel(markdown: string): Labelled | null {
  const decoration = DECORATION.exec(markdown.slice(0, LONGEST))?.[0].length ?? 0;
  const linked = decoration > 0 && markdown[decoration - 1] === '[';
  if (linked && markdown[decoration - 2] === '[') return null; // a wiki-link
  const mark = EMPHASIS.exec(markdown.slice(decoration, decoration + 8))?.[0] ?? '';
  const from = decoration + mark.length;
  const head = markdown.slice(from, from + LONGEST);
  const core = (LONG.exec(head) ?? SHORT.exec(head) ?? COUNTED.exec(head))?.[0];
  if (core === undefined) return null;
  const short = /^[QＱ](?!uestion)/u.test(core);
  const numbered = /[\p{Nd}一二三四五六七八九十百]/u.test(core);
  const behind = skipSeparator(markdown, from + core.length, mark);
  const rest = closeEmphasis(markdown.slice(behind.at), mark, behind.closed, linked);
  return {
    label: numbered ? core.trim() : null,
    rest,
    short,
    separated: behind.separated || rest === '',
    emphasised: mark !== '',
  };
}

/** Goes over the separator, and over the emphasis that ends before or behind it. */
function skipSeparator(
  text: string,
  from: number,
  mark: string,
): { at: number; closed: boolean; separated: boolean } {
  let at = from;
  let closed = mark === '';
  let separated = false;
  for (let step = 0; step < 3; step++) {
    const separator = SEPARATOR.exec(text.slice(at, at + 12))?.[0].length ?? 0;
    if (separator > 0 && !separated) {
      at += separator;
      separated = true;
    }
    const closing = closed ? 0 : closingLength(text, at, mark);
    if (closing > 0) {
      at += closing;
      closed = true;
    }
  }
  return { at, closed, separated };
}

function closingLength(text: string, at: number, mark: string): number {
  if (mark.startsWith('<')) return CLOSING_TAG.exec(text.slice(at, at + 12))?.[0].length ?? 0;
  return text.startsWith(mark, at) ? mark.length : 0;
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
