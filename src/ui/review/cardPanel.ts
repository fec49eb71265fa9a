import { Component } from 'obsidian';
import { changedShare } from '../../card/changedAnswer';
import type { Card } from '../../library/library';
import type { Grade } from '../../memory/engine';
import { answerItems, answerMarkdown, isBilingual, promptMarkdown } from '../../note/languages';
import { proposedGrade } from '../../session/points';
import { LiveMarkdown } from '../markdown/liveMarkdown';
import { showFromNote } from '../related/fromNote';
import { RelatedNotes } from '../related/relatedNotes';
import type { Viva } from '../viva';
import { AnswerPanel } from './answerPanel';
import type { Languages } from './languages';
import type { ListPoint } from './listPoints';
import { goneText } from './lostText';
import { nothingShown, type Shown } from './shown';
import { TypedAnswer } from './typedAnswer';

/** From here on no share of an answer is told: it is another one. */
const REWRITTEN = 0.85;

/** What the panel tells of the answer once it is shown. */
export type AnswerState = 'hidden' | 'shown' | 'none' | 'gone' | 'unreadable';

/** One question, and its answer when asked for: rendered as Obsidian renders them. */
export class CardPanel extends Component {
  readonly #questionEl: HTMLElement;
  #asked: LiveMarkdown | null = null;
  private answer: AnswerPanel | null = null;
  /** Below it comes what belongs to the answer. */
  readonly #endEl: HTMLElement;
  /** The note as it was read for the answer. */
  private note: { readonly path: string; readonly text: string } | null = null;
  #related: RelatedNotes | null = null;
  readonly #typing: TypedAnswer | null = null;
  #state: AnswerState = 'hidden';
  #bilingual: boolean;
  /** What is rendered, so that the same is not rendered again. */
  #prompt = '';
  #answered = '';
  /** Grows with each rendering of an answer: the last one wins. */
  #turn = 0;

  /** `shown` is kept up to date here; `onTick`: a key point was ticked; `onWritten`: the answer is written down. */
  constructor(
    private readonly viva: Viva,
    el: HTMLElement,
    private now: Card,
    private languages: Languages,
    private readonly shown: Shown = nothingShown(false, false),
    private readonly onTick: () => void = () => undefined,
    onWritten: () => void = () => undefined,
  ) {
    super();
    this.#questionEl = el.createDiv({ cls: 'viva-question', attr: { tabindex: '-1' } });
    if (shown.typed !== null) this.#typing = new TypedAnswer(viva.text, el, shown, onWritten);
    this.#endEl = el.createDiv();
    this.#bilingual = now.found.question.translation !== null;
  }

  get card(): Card {
    return this.now;
  }

  /** There are two languages to choose from. */
  get hasLanguages(): boolean {
    return this.#bilingual;
  }

  get revealed(): boolean {
    return this.#state !== 'hidden';
  }

  /** Nothing of the answer is left to reveal. */
  get whole(): boolean {
    return this.revealed && this.shown.parts >= this.parts;
  }

  /** How many parts the answer has. */
  get parts(): number {
    return this.answer?.count ?? 1;
  }

  get hasPoints(): boolean {
    return this.answer?.points?.any ?? false;
  }

  /** The items of the answer's lists. */
  get items(): readonly ListPoint[] {
    return this.answer?.points?.points ?? [];
  }

  /** The key points that were not ticked; null: nobody ticks them off. */
  get missed(): readonly string[] | null {
    return this.answer?.points?.count()?.missed ?? null;
  }

  /** What the key points that were ticked suggest. */
  get proposed(): Grade | null {
    const count = this.answer?.points?.count();
    return count
      ? proposedGrade(count.ticked, count.total, this.viva.settings().gradeButtons === 'two')
      : null;
  }

  async showQuestion(): Promise<void> {
    const prompt = promptMarkdown(this.now.found.question, this.languages.question);
    if (prompt === this.#prompt) return;
    this.#prompt = prompt;
    if (this.#asked) this.removeChild(this.#asked);
    this.#questionEl.empty();
    this.#asked = this.addChild(new LiveMarkdown(this.viva.app, this.#questionEl, this.now.found.path));
    await this.#asked.show(prompt);
  }

  /** Shows the answer as it stands in the note now: all of it, its next part, or as much as before. Says what came of it. */
  async reveal(much: 'all' | 'next' | 'same' = 'all'): Promise<AnswerState> {
    const { shown } = this;
    if (much !== 'same') shown.parts = much === 'all' ? Infinity : Math.min(shown.parts, this.parts) + 1;
    this.#typing?.end();
    if (!this.revealed) await this.#showAnswer();
    this.answer?.update();
    this.#showRelated();
    return this.#state;
  }

  /** The part that was revealed last. */
  get newest(): HTMLElement | null {
    return this.answer?.newest ?? null;
  }

  focus(): void {
    (this.answer?.el ?? this.#typing?.toFocus ?? this.#questionEl).focus({ preventScroll: true });
  }

  async setLanguages(languages: Languages): Promise<void> {
    this.languages = languages;
    await this.#redraw();
  }

  /** The card may read otherwise by now: what changed is rendered anew, as far as it was shown. */
  async update(card: Card): Promise<void> {
    if (card.found.path !== this.now.found.path) this.#prompt = this.#answered = '';
    this.now = card;
    this.#related?.show();
    await this.#redraw();
  }

  /** Shows the lists as key points, or as lists. */
  togglePoints(): void {
    this.shown.points = !this.shown.points;
    this.answer?.update();
  }

  async #redraw(): Promise<void> {
    await this.showQuestion();
    if (this.revealed) await this.#showAnswer();
  }

  async #showAnswer(): Promise<void> {
    const { viva, now: card } = this;
    const turn = ++this.#turn;
    const read = await viva.library.textOf(card);
    if (turn !== this.#turn) return;
    if (read.state !== 'read') {
      this.#showMessage(read.state, this.#sorry(read.state === 'unreadable' ? read.reason : null));
      return;
    }
    this.note = read;
    const pair = viva.settings().languages;
    this.#bilingual = isBilingual(read.question, read.text, pair);
    if (read.question.answer === null) {
      this.#showMessage('none', viva.text('review.no-answer'));
      return;
    }
    const markdown = answerMarkdown(read.text, read.question, this.languages.answer, pair);
    if (this.#state === 'shown' && markdown === this.#answered) return;
    // The one before stays until the new one stands, so that nothing jumps.
    const missed = new Set(card.record?.missed ?? []);
    const next = new AnswerPanel(viva, this.#newAnswerEl(), card.found.path, this.shown, missed, this.onTick);
    this.addChild(next);
    await next.show(markdown, answerItems(read.text, read.question, this.languages.answer, pair));
    if (turn !== this.#turn) {
      next.el.remove();
      this.removeChild(next);
      return;
    }
    this.#showChanged(next.el);
    this.#replaceAnswer(next);
    this.#answered = markdown;
    this.#state = 'shown';
  }

  #showMessage(state: AnswerState, words: string): void {
    const panel = new AnswerPanel(this.viva, this.#newAnswerEl(), '', this.shown, new Set(), this.onTick);
    const message = panel.el.createDiv({ cls: 'viva-message', text: words });
    if (state === 'unreadable') {
      const again = message.createEl('button', { text: this.viva.text('review.retry') });
      again.addEventListener('click', () => void this.#showAnswer());
    }
    this.#replaceAnswer(this.addChild(panel));
    this.#state = state;
  }

  #newAnswerEl(): HTMLElement {
    const el = createDiv({ cls: ['viva-answer', 'viva-later'], attr: { tabindex: '-1' } });
    this.#endEl.before(el);
    return el;
  }

  #replaceAnswer(next: AnswerPanel): void {
    const { answer } = this;
    if (answer) {
      answer.el.remove();
      this.removeChild(answer);
    }
    next.el.removeClass('viva-later');
    this.answer = next;
  }

  /** Tells how much of the answer was not there at the last review. */
  #showChanged(el: HTMLElement): void {
    const { record, found } = this.now;
    const share =
      record?.anchor && record.reviews.length > 0 ? changedShare(record.anchor, found.prints) : null;
    if (share === null) return;
    const { text } = this.viva;
    const said =
      share > REWRITTEN
        ? text('review.rewritten')
        : text('review.changed', { percent: Math.round(100 * share) });
    el.createDiv({ cls: ['viva-muted', 'viva-changed'], text: said, prepend: true });
  }

  /** Below the answer; above it where it was not known the last time: then there is something to reread. */
  #showRelated(): void {
    const { answer, note } = this;
    const forgotten = this.now.record?.reviews.at(-1)?.grade === 1;
    if (this.#related || !answer || !note || !(forgotten || this.whole)) return;
    const el = createDiv();
    if (forgotten) answer.el.before(el);
    else this.#endEl.append(el);
    const title = forgotten ? 'end.reread' : 'related.title';
    this.#related = this.addChild(new RelatedNotes(this.viva, el.createDiv(), () => this.now, title));
    showFromNote(this.viva, el, this, note);
  }

  #sorry(reason: string | null): string {
    const name = this.now.found.path;
    return reason === null
      ? goneText(this.viva, name)
      : this.viva.text('review.unreadable', { name, reason });
  }
}
