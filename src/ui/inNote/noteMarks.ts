import { Component } from 'obsidian';
import type { CardInText } from '../../library/library';
import type { Viva } from '../viva';

/** Many changes in one go are looked at once, after: */
const AFTER_MS = 250;
/** Learning cards come due by the minute. */
const AGAIN_MS = 60_000;

/** What shows questions in and beside a note looks here: where they are, and when to look again. */
export class NoteMarks extends Component {
  readonly #lookers = new Set<() => void>();
  #timer = 0;
  #last: {
    readonly path: string;
    readonly text: string;
    readonly cards: readonly CardInText[];
  } | null = null;

  constructor(readonly viva: Viva) {
    super();
  }

  override onload(): void {
    const look = (): void => {
      this.#timer = 0;
      this.#last = null;
      for (const call of [...this.#lookers]) call();
    };
    this.register(
      this.viva.onChange(() => {
        if (this.#timer === 0) this.#timer = window.setTimeout(look, AFTER_MS);
      }),
    );
    this.registerInterval(window.setInterval(look, AGAIN_MS));
    this.register(() => window.clearTimeout(this.#timer));
  }

  /** Marks are wanted. */
  get shown(): boolean {
    return this.viva.ready && this.viva.settings().marks;
  }

  /** There is something to mark, which costs nothing to know. */
  holdsCards(path: string): boolean {
    return this.viva.ready && this.viva.library.cardsIn(path).length > 0;
  }

  /**
   * The cards of a note in its text as it is on the screen, one to a line: what is asked both ways counts as it is
   * written. The last answer is kept: the parts of a note ask alike.
   */
  cardsIn(path: string, text: string): readonly CardInText[] {
    if (!this.holdsCards(path)) return [];
    if (this.#last?.path !== path || this.#last.text !== text) {
      const lines = new Set<number>();
      const cards = this.viva.library.cardsInText(path, text).filter(({ question: { line } }) => {
        const first = !lines.has(line);
        lines.add(line);
        return first;
      });
      this.#last = { path, text, cards };
    }
    return this.#last.cards;
  }

  /** Called when something may be another. Gives what ends it. */
  onLook(call: () => void): () => void {
    this.#lookers.add(call);
    return () => this.#lookers.delete(call);
  }
}
