/** How far a card is shown: kept while the card is drawn anew, and when the view is closed and opened again. */
export interface Shown {
  /** Parts of the answer; 0: it is hidden, Infinity: all of it. */
  parts: number;
  /** The lists are key points to tick off. */
  points: boolean;
  /** Fingerprints of the key points that were ticked. */
  readonly ticked: Set<string>;
  /** What was written down before the answer came; null: nothing is to be written. */
  typed: string | null;
}

export function nothingShown(points: boolean, typed: boolean): Shown {
  return { parts: 0, points, ticked: new Set(), typed: typed ? '' : null };
}
