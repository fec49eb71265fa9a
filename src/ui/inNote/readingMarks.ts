import { Component, MarkdownRenderChild, type MarkdownPostProcessorContext } from 'obsidian';
import type { CardInText } from '../../library/library';
import { showCardMenu, type NoteActions } from './cardMenu';
import { markButton, markState } from './markButton';
import type { NoteMarks } from './noteMarks';
import { coverAnswers, type Answered } from './coverAnswers';
import { lineEndsOf } from './shownWords';
import { answerOf, hiddenAt, hidesAnswer, revealAnswer } from './selfTest';

/**
 * Marks in the reading view. The app renders a note section by section and keeps what it rendered while text moves
 * above it, so a section is only remembered here, and asked for its lines whenever they matter: when the mark is
 * drawn, and again at the click. What has no lines, such as an embed or a rendering of a plugin, is left alone.
 */
export class ReadingMarks extends Component {
  readonly #sections = new Map<string, Set<Section>>();

  constructor(
    readonly marks: NoteMarks,
    readonly actions: NoteActions,
  ) {
    super();
  }

  override onload(): void {
    this.register(
      this.marks.onLook(() => {
        for (const ofNote of this.#sections.values()) for (const section of ofNote) section.draw();
      }),
    );
  }

  readonly process = (el: HTMLElement, context: MarkdownPostProcessorContext): void => {
    if (context.getSectionInfo(el) === null) return;
    context.addChild(new Section(el, context, this));
  };

  add(path: string, section: Section): void {
    const ofNote = this.#sections.get(path) ?? new Set();
    this.#sections.set(path, ofNote.add(section));
  }

  remove(path: string, section: Section): void {
    const ofNote = this.#sections.get(path);
    ofNote?.delete(section);
    if (ofNote?.size === 0) this.#sections.delete(path);
  }
}

/** Where a mark goes whose question is not found among the words. */
const LINES = 'h1, h2, h3, h4, h5, h6, p, li, summary, .callout-title';

interface Held {
  /** The questions that begin in the section. */
  readonly begun: readonly CardInText[];
  /** The card whose answer the whole section is a part of. */
  readonly answer: string | null;
  /** The questions that begin in the section and are answered in it. */
  readonly answered: readonly Answered[];
}

class Section extends MarkdownRenderChild {
  #marks: readonly HTMLElement[] = [];
  #drawn = '';
  #covered = '[]';
  #listening = false;

  constructor(
    el: HTMLElement,
    private readonly context: MarkdownPostProcessorContext,
    private readonly owner: ReadingMarks,
  ) {
    super(el);
  }

  override onload(): void {
    this.owner.add(this.context.sourcePath, this);
    this.draw();
  }

  override onunload(): void {
    this.owner.remove(this.context.sourcePath, this);
  }

  draw(): void {
    const { marks } = this.owner;
    const held = this.#held();
    if (held === null) return;
    const begun = marks.shown ? held.begun : [];
    const state = begun.map(({ card }) => markState(marks.viva, card)).join('\n');
    if (state !== this.#drawn) this.#drawMarks(begun);
    this.#drawn = state;
    answerOf(this.containerEl, held.answer);
    const covered = JSON.stringify(held.answered);
    if (covered !== this.#covered) coverAnswers(this.containerEl, held.answered);
    this.#covered = covered;
    if ((held.answer !== null || held.answered.length > 0) && !this.#listening) this.#listen();
  }

  #drawMarks(begun: readonly CardInText[]): void {
    for (const mark of this.#marks) mark.remove();
    const ends = lineEndsOf(
      this.containerEl,
      begun.map(({ question }) => question.prompt),
    );
    this.#marks = begun.map(({ card }, index) => {
      const mark = markButton(this.owner.marks.viva, card, (event) => this.#open(event, index));
      const end = ends[index];
      if (end) end.parent.insertBefore(mark, end.before);
      else (this.containerEl.querySelector(LINES) ?? this.containerEl).append(mark);
      return mark;
    });
  }

  /** What stands in the section now. null: the app does not know its lines. */
  #held(): Held | null {
    const { marks } = this.owner;
    const { sourcePath } = this.context;
    if (!marks.holdsCards(sourcePath)) return { begun: [], answer: null, answered: [] };
    const info = this.context.getSectionInfo(this.containerEl);
    if (info === null) return null;
    const { text, lineStart, lineEnd } = info;
    const cards = marks.cardsIn(sourcePath, text);
    const begun = cards.filter(({ question: { line } }) => line >= lineStart && line <= lineEnd);
    const before = cards.find(
      ({ question: { line, answer } }) =>
        line < lineStart && answer !== null && answer.first <= lineStart && answer.last >= lineStart,
    );
    const answered = begun.flatMap(({ card: { id }, question }): readonly Answered[] => {
      const { prompt, translation, answer } = question;
      if (answer === null || answer.first > lineEnd) return [];
      return [{ card: id, asked: translation === null ? [prompt] : [prompt, translation] }];
    });
    const card = before?.card.id ?? null;
    if (card === null || begun.length === 0) return { begun, answer: card, answered };
    return { begun, answer: null, answered: [{ card, asked: [] }, ...answered] };
  }

  #open(event: MouseEvent, index: number): void {
    const card = this.#held()?.begun[index]?.card;
    if (!card) return;
    if (hidesAnswer(this.containerEl, card.id)) revealAnswer(this.containerEl, card.id);
    else showCardMenu(this.owner.marks.viva, this.owner.actions, card, event);
  }

  /** In a self-test a click on what is hidden shows it, and does nothing else. */
  #listen(): void {
    this.#listening = true;
    this.registerDomEvent(
      this.containerEl,
      'click',
      (event) => {
        const id = hiddenAt(this.containerEl, event);
        if (id === null) return;
        event.preventDefault();
        event.stopPropagation();
        revealAnswer(this.containerEl, id);
      },
      true,
    );
  }
}
