import type { Card } from '../library/library';
import { categoryOf } from './whereItStands';

/**
 * The category that a line of a note is in: of the nearest question or category heading at or above it. `cards` are
 * those of the note; lines are 0-based. null: it is in none.
 */
export function categoryAt(
  cards: readonly Card[],
  line: number,
  textOfLine: (line: number) => string,
): string | null {
  const atLine = new Map(cards.map((card) => [card.found.question.line, card]));
  const categories = new Set(cards.map(categoryOf));
  for (let at = line; at >= 0; at--) {
    const card = atLine.get(at);
    if (card !== undefined) return categoryOf(card);
    const heading = /^ {0,3}#{1,6}[ \t]+(?<text>.*?)(?:[ \t]+#+)?[ \t]*$/u.exec(textOfLine(at))?.groups?.[
      'text'
    ];
    if (heading !== undefined && categories.has(heading)) return heading;
  }
  return null;
}
