import type { LanguagePair } from './languagePair';
import { isMixed } from './mixed';

type Side = 'first' | 'second';

const LONGEST = 300;
const OPENING = /^[\s*_~=]*/u;
const CLOSING = /[\s*_~=:：.?!]*$/u;

/**
 * `**Key aspects / Ключевые аспекты:**` → the half in that language, with its emphasis and colon; null: the text is no
 * label in two languages.
 */
export function halfOf(text: string, pair: LanguagePair, choice: Side): string | null {
  if (text.length > LONGEST) return null;
  const end = labelEnd(text);
  const label = end < text.length ? halfOf(text.slice(0, end), pair, choice) : null;
  if (label !== null) return label + (halfOf(text.slice(end), pair, choice) ?? text.slice(end));
  for (let at = text.indexOf(' / '); at !== -1; at = text.indexOf(' / ', at + 1)) {
    const left = text.slice(0, at);
    const right = text.slice(at + 3);
    const sides = sidesOf(left, right, pair);
    const same = bare(left) === bare(right) && bare(left) !== '';
    if (!same && (sides[0] === sides[1] || sides.includes(null) || isMixed(left, right))) continue;
    const takeLeft = same || sides[0] === choice;
    const opening = OPENING.exec(left)?.[0] ?? '';
    const closing = CLOSING.exec(right)?.[0] ?? '';
    if (takeLeft) return left.trimEnd() + (left.trimEnd().endsWith(closing) ? '' : closing);
    return (right.trimStart().startsWith(opening) ? '' : opening) + right.trimStart();
  }
  return null;
}

/** Where the emphasis ends that the text begins with, if it is a label: `**Where / Где:** here`. */
function labelEnd(text: string): number {
  const mark = /^\s*(\*\*|__|\*|_)(?!\s)/u.exec(text);
  const close = mark ? text.indexOf(mark[1] ?? '', mark[0].length) : -1;
  return close === -1 ? text.length : close + (mark?.[1]?.length ?? 0);
}

function bare(text: string): string {
  return text.replace(OPENING, '').replace(CLOSING, '').trim();
}

/**
 * The languages of both parts. In a pair that shares a script a short part often has nothing that tells: it counts as
 * the other one's translation where it stands in the order of the question and is as many words long.
 */
function sidesOf(left: string, right: string, pair: LanguagePair): readonly (Side | null)[] {
  const sides = [pair.sideOf(left), pair.sideOf(right)];
  const inOrder = (sides[0] ?? 'first') === 'first' && (sides[1] ?? 'second') === 'second';
  const told = sides[0] !== sides[1];
  if (pair.by === 'words' && told && inOrder && sameLength(left, right)) return ['first', 'second'];
  return sides;
}

function sameLength(left: string, right: string): boolean {
  const [one, other] = [wordCount(left), wordCount(right)];
  return Math.min(one, other) > 1 && Math.abs(one - other) <= 1;
}

function wordCount(text: string): number {
  return bare(text).split(/\s+/u).length;
}
