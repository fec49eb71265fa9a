import { lineText, type Scan } from './scan/lines';
import type { Section } from './section';
import { cutCard } from './shapes/inlineCard';
import type { LineRange } from './question';

/** What another plugin keeps in a note is no part of a question. */
const COMMENT = /\s*<!--[^>]{0,400}-->/gu;

/** A card that is asked the other way round too. */
export interface Reversed {
  /** The shape's name and `-reversed`. */
  readonly shape: string;
  /** The answer of the section, Markdown. */
  readonly prompt: string;
  /** 0-based line where that begins. */
  readonly line: number;
  /** The lines of the section's question. */
  readonly answer: LineRange;
}

/** The other direction of `Q:::A`, or of `Q`, `??`, `A`; null: the section has only one. */
export function reversedOf(scan: Scan, { find, answer }: Section): Reversed | null {
  if (!answer) return null;
  const { shape, line } = find;
  if (shape === 'inline-card') {
    const card = cutCard(lineText(scan, line));
    if (!card?.bothWays) return null;
    const prompt = card.answer.replace(COMMENT, '').trim();
    return prompt === ''
      ? null
      : { shape: `${shape}-reversed`, prompt, line, answer: { first: line, last: line } };
  }
  const mark = find.body - 1;
  if (shape !== 'split-card' || lineText(scan, mark).trim() !== '??') return null;
  const lines: string[] = [];
  for (let at = answer.first; at <= answer.last; at++) lines.push(lineText(scan, at));
  const prompt = lines.join('\n').replace(COMMENT, '').trim();
  if (prompt === '') return null;
  return { shape: `${shape}-reversed`, prompt, line: answer.first, answer: { first: line, last: mark - 1 } };
}
