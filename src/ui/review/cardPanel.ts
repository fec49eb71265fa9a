import { Component } from 'obsidian';
import { changedShare } from '../../card/changedAnswer';
import type { Card } from '../../library/library';
import { answerMarkdown, isBilingual, promptMarkdown } from '../../note/languages';
import { LiveMarkdown } from '../markdown/liveMarkdown';
import { showFromNote } from '../related/fromNote';
import { RelatedNotes } from '../related/relatedNotes';
import type { Viva } from '../viva';
import type { Languages } from './languages';

/** From here on no share of an answer is told: it is another one. */
const REWRITTEN = 0.85;

/** What the panel tells of the answer once it is shown. */
export type AnswerState = 'hidden' | 'shown' | 'none' | 'gone' | 'unreadable';

/** One question, and its answer when asked for: rendered as Obsidian renders them. */
export class CardPanel extends Component {
  private readonly questionEl: HTMLElement;
  private answerEl: HTMLElement | null = null;
  private relatedEl: HTMLElement | null = null;
  private parts: Component[] = [];
  private state: AnswerState = 'hidden';
  private bilingual: boolean;

  constructor(
    private readonly viva: Viva,
    private readonly el: HTMLElement,
    readonly card: Card,
    private languages: Languages,
  ) {
    super();
    this.questionEl = el.createDiv({ cls: 'viva-question' });
    this.bilingual = card.found.question.translation !== null;
  }

  /** There are two languages to choose from. */
  get hasLanguages(): boolean {
    return this.bilingual;
  }

  get revealed(): boolean {
    return this.state !== 'hidden';
  }

  async showQuestion(): Promise<void> {
    this.questionEl.empty();
    await this.render(this.questionEl, promptMarkdown(this.card.found.question, this.languages.question));
  }

  /** Reads the answer from the note as it is now, and shows it. Says what came of it. */
  async reveal(): Promise<AnswerState> {
    const { viva, card } = this;
    const now = await viva.library.textOf(card);
    this.answerEl?.remove();
    const el = (this.answerEl = this.el.createDiv({ cls: 'viva-answer' }));
    if (now.state !== 'read') {
      this.state = now.state;
      el.createDiv({ cls: 'viva-message', text: this.sorry(now.state === 'unreadable' ? now.reason : null) });
      return this.state;
    }
    const pair = viva.settings().languages;
    this.bilingual = isBilingual(now.question, now.text, pair);
    if (now.question.answer === null) {
      this.state = 'none';
      el.createDiv({ cls: 'viva-message', text: viva.text('review.no-answer') });
    } else {
      this.state = 'shown';
      this.showChanged(el);
      await this.render(el, answerMarkdown(now.text, now.question, this.languages.answer, pair));
    }
    this.showRelated(el, now);
    return this.state;
  }

  async setLanguages(languages: Languages): Promise<void> {
    this.languages = languages;
    for (const part of this.parts.splice(0)) this.removeChild(part);
    await this.showQuestion();
    if (this.revealed) {
      this.relatedEl?.remove();
      await this.reveal();
    }
  }

  /** Tells how much of the answer was not there at the last review. */
  private showChanged(el: HTMLElement): void {
    const { record, found } = this.card;
    const share =
      record?.anchor && record.reviews.length > 0 ? changedShare(record.anchor, found.prints) : null;
    if (share === null) return;
    const { text } = this.viva;
    const said =
      share > REWRITTEN
        ? text('review.rewritten')
        : text('review.changed', { percent: Math.round(100 * share) });
    el.createDiv({ cls: ['viva-muted', 'viva-changed'], text: said });
  }

  /** Below the answer; above it where it was not known the last time: then there is something to reread. */
  private showRelated(answerEl: HTMLElement, note: { readonly path: string; readonly text: string }): void {
    const el = (this.relatedEl = createDiv());
    const forgotten = this.card.record?.reviews.at(-1)?.grade === 1;
    if (forgotten) answerEl.before(el);
    else answerEl.after(el);
    const title = forgotten ? 'end.reread' : 'related.title';
    this.own(new RelatedNotes(this.viva, el.createDiv(), this.card, title));
    showFromNote(this.viva, el, this, note);
  }

  private sorry(reason: string | null): string {
    const name = this.card.found.path;
    if (reason !== null) return this.viva.text('review.unreadable', { name, reason });
    return this.viva.app.vault.getAbstractFileByPath(name)
      ? this.viva.text('review.gone')
      : this.viva.text('review.note-gone', { name });
  }

  private async render(el: HTMLElement, markdown: string): Promise<void> {
    const live = this.own(new LiveMarkdown(this.viva.app, el, this.card.found.path));
    await live.show(markdown);
  }

  private own<T extends Component>(part: T): T {
    this.parts.push(part);
    return this.addChild(part);
  }
}
