import { Component } from 'obsidian';
import { LiveMarkdown } from '../markdown/liveMarkdown';
import type { Viva } from '../viva';
import { AnswerParts } from './answerParts';
import { addCopyButtons } from './copyCode';
import { KeyPoints } from './keyPoints';
import type { Shown } from './shown';
import { addZoom } from './zoom';

/** A rendered answer: its parts, its key points, its code. */
export class AnswerPanel extends Component {
  #parts: AnswerParts | null = null;
  points: KeyPoints | null = null;

  /** `missed`: fingerprints of the key points that were missed the last time. */
  constructor(
    private readonly viva: Viva,
    readonly el: HTMLElement,
    private readonly path: string,
    private readonly shown: Shown,
    private readonly missed: ReadonlySet<string>,
    private readonly onTick: () => void,
  ) {
    super();
  }

  /** `items`: those of its lists, see `answerItems`. */
  async show(markdown: string, items: readonly string[]): Promise<void> {
    const live = this.addChild(new LiveMarkdown(this.viva.app, this.el, this.path));
    await live.show(markdown);
    addCopyButtons(this.el, this.viva.text);
    addZoom(this.viva, this.el);
    this.points = new KeyPoints(this.viva.text, this.el, this.shown.ticked, this.missed, this.onTick, items);
    this.#parts = new AnswerParts(this.el);
    this.update();
  }

  /** Shows as much as is to be shown. */
  update(): void {
    this.#parts?.show(this.shown.parts);
    this.points?.show(this.shown.points);
  }

  get count(): number {
    return this.#parts?.count ?? 1;
  }

  /** Where the newest part that is shown begins. */
  get newest(): HTMLElement | null {
    return this.#parts?.startOf(Math.min(this.shown.parts, this.count) - 1) ?? null;
  }
}
