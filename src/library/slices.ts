import type { Pace } from './ports';

/** A slice of work must stay under 8 ms; a step that begins within this may take the rest. */
const sliceMs = 5;

/** Cuts work into slices between which the app has a turn. */
export class Slices {
  readonly #pace: Pace;
  #start: number;

  constructor(pace: Pace) {
    this.#pace = pace;
    this.#start = pace.now();
  }

  /** To be awaited between two steps of work: rests when the slice is used up. True: it did. */
  async breathe(): Promise<boolean> {
    if (this.#pace.now() - this.#start < sliceMs) return false;
    await this.rest();
    return true;
  }

  async rest(): Promise<void> {
    await this.#pace.rest();
    this.#start = this.#pace.now();
  }
}
