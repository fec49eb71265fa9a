/** A block of a rendered answer: a paragraph, a list, a table … */
export interface Block {
  /** It announces what follows: a heading, or a label on a line of its own. */
  readonly announces: boolean;
  /** Characters that are read. */
  readonly length: number;
}

/** An answer of fewer characters is read at a glance, … */
const LONG = 600;
/** … and a part of fewer is no step. */
const STEP = 200;

/**
 * The places of the blocks with which the parts of an answer begin, the first of them 0. What announces goes with
 * what follows it; an answer that is not long is one part.
 */
export function partStarts(blocks: readonly Block[]): readonly number[] {
  const total = blocks.reduce((sum, { length }) => sum + length, 0);
  if (total < LONG) return [0];
  const starts = [0];
  let length = 0;
  let said = false;
  for (const [at, block] of blocks.entries()) {
    if (said && (block.announces || length >= STEP)) {
      starts.push(at);
      length = 0;
      said = false;
    }
    length += block.length;
    said ||= !block.announces;
  }
  // Nothing but a heading is left over at the end.
  if (!said && starts.length > 1) starts.pop();
  return starts;
}
