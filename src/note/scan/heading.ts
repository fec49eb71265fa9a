/** A heading as the scanner saw it. */
export interface ScannedHeading {
  /** 0-based; of a setext heading the first line of its text. */
  readonly line: number;
  /** Its last line: the underline of a setext heading, else `line`. */
  readonly last: number;
  /** 1…6. */
  readonly level: number;
  /** Offsets of its text in the note: without `#`s, closing `#`s and the white space around it. */
  readonly from: number;
  readonly to: number;
  /** It stands in a list item or a quote. */
  readonly nested: boolean;
  /** Its text as `headingText` gives it, once somebody asked for it; null: nobody did. */
  said: string | null;
}
