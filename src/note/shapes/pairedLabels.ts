import { type FoundLabel, findAnswerLabel } from '../answerStart';
import { CodeSet } from '../codeSet';
import { canBeginLabel, readLabel } from '../label';
import { ITEM, KIND, lineEnd, lineStart, lineText, type Scan, TEXT } from '../scan/lines';
import { isLetter } from '../wordList';
import { LETTER_PAIRS } from '../words';
import { type Find, type Outline, PARAGRAPH_LEVEL, type BlockShape } from './shape';

interface Opening {
  readonly line: number;
  readonly label: string | null;
  readonly text: string;
  /** Its letter, lower case; '': it is a word. */
  readonly letter: string;
}

const LINE_FEED = 10;
const SPACE = 32;
const ASTERISK = 42;
const UNDERSCORE = 95;
const LESS = 60;
const LETTERS = new CodeSet(LETTER_PAIRS.map(([question]) => question + question.toUpperCase()).join(''));
const PREFIX = /^\s*(?:(?:[-*+]|\d{1,3}[.)])\s+)?/u;
const LETTER = new RegExp(
  `^(\\*\\*|__)([${LETTER_PAIRS.map(([question]) => question).join('')}])\\s?(\\p{Nd}{0,4})(?:\\s?[:：]\\1|\\1\\s?[:：])\\s*`,
  'iu',
);
const NONE: readonly never[] = [];
/** Blocks that hold no paragraph. */
const WITHOUT_PARAGRAPHS = new Set(['heading', 'yaml', 'code', 'thematicBreak', 'math', 'table', 'comment']);

/**
 * `**Q:** … **A:** …`, `**Вопрос:** … **Ответ:** …`: paired labels in paragraphs or list items. Where one of its kind is
 * answered, an opening without an answer is a question too.
 */
export const pairedLabels: BlockShape = {
  of: 'blocks',
  name: 'paired-labels',
  find(scan) {
    const openings = findOpenings(scan);
    if (openings.length === 0) return NONE;
    const answered = new Set<string>();
    openings.forEach((opening, index) => {
      const next = openings[index + 1]?.line ?? scan.count;
      const found = findAnswerLabel(scan, opening.line + 1, next);
      if (found && fits(opening, found)) answered.add(kindOf(opening));
    });
    return openings.filter((opening) => answered.has(kindOf(opening))).map(toFind);
  },
  couldHold: (outline: Outline) => outline.sections.some((kind) => !WITHOUT_PARAGRAPHS.has(kind)),
};

/** `**Q:**` and `**Q1:**`, which may be a quarter, are of two kinds. */
const kindOf = ({ letter, label }: Opening): string => (label === null ? letter : `${letter} 1`);

function toFind({ line, label, text }: Opening): Find {
  return { shape: 'paired-labels', line, level: PARAGRAPH_LEVEL, label, text, body: line + 1, end: null };
}

function findOpenings(scan: Scan): readonly Opening[] {
  let openings: Opening[] | null = null;
  for (const line of scan.marked) {
    const opening = canOpen(scan, line) ? readOpening(scan, line) : null;
    if (opening) (openings ??= []).push(opening);
  }
  return openings ?? NONE;
}

/** The line begins, behind a list marker, with emphasis or a tag, and that with what can be a label. Cheap. */
function canOpen(scan: Scan, line: number): boolean {
  const { text } = scan;
  const bits = scan.kinds[line] ?? 0;
  if ((bits & KIND) !== TEXT) return false;
  let at = lineStart(scan, line);
  let first = text.charCodeAt(at);
  if (first === SPACE || (bits & ITEM) !== 0) {
    at = behindMarker(text, at, lineEnd(scan, line));
    first = text.charCodeAt(at);
  }
  if (!isMark(first)) return false;
  let telling = first;
  while (!isTelling(telling) && telling !== LINE_FEED && at < text.length) telling = text.charCodeAt(++at);
  if (first === LESS || canBeginLabel(text, at)) return true;
  return LETTERS.has(telling) && !isLetter(text, at + 1);
}

function behindMarker(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) === SPACE) at++;
  const code = text.charCodeAt(at);
  if (code === ASTERISK && text.charCodeAt(at + 1) !== SPACE) return at;
  while (at < end && text.charCodeAt(at) > SPACE && !isMark(text.charCodeAt(at))) at++;
  if (code === ASTERISK) at++;
  while (at < end && text.charCodeAt(at) === SPACE) at++;
  return at;
}

const isMark = (code: number): boolean => code === ASTERISK || code === UNDERSCORE || code === LESS;

/** No white space, no punctuation, no emoji. */
const isTelling = (code: number): boolean =>
  (code >= 65 && code !== UNDERSCORE && code < 0x2000) || (code > 0x2fff && (code < 0xd800 || code > 0xfe0f));

function readOpening(scan: Scan, line: number): Opening | null {
  const whole = lineText(scan, line);
  const text = whole.slice(PREFIX.exec(whole.slice(0, 80))?.[0].length ?? 0);
  const labelled = readLabel(text);
  if (labelled) {
    if (!labelled.emphasised || !labelled.separated) return null;
    return { line, label: labelled.label, text: labelled.rest, letter: labelled.short ? 'q' : '' };
  }
  const letter = LETTER.exec(text);
  if (!letter) return null;
  const label = letter[3] === '' ? null : `${letter[2] ?? ''}${letter[3] ?? ''}`;
  return {
    line,
    label,
    text: text.slice(letter[0].length).trim(),
    letter: (letter[2] ?? '').toLowerCase(),
  };
}

function fits({ letter: question }: Opening, { label }: FoundLabel): boolean {
  if (label.word !== 'letter') return label.word === 'answer' || question === '';
  if (question === '') return label.style === 'strong';
  return LETTER_PAIRS.some(([letter, answer]) => letter === question && answer === label.letter);
}
