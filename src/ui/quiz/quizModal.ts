import { Modal } from 'obsidian';
import type { Grade } from '../../memory/engine';
import { inScope } from '../../session/inScope';
import { gradeQuiz, quizCard, startQuiz, undoQuiz, type Quiz, type QuizOptions } from '../../session/quiz';
import { resultOf } from '../../session/result';
import type { ScopeCount } from '../../session/scopes';
import { CardPanel } from '../review/cardPanel';
import { showGradeButtons } from '../review/gradeButtons';
import { gradeOfAction, keyAction, keysBelongTo, readKeys, type KeyAction } from '../review/keys';
import { HelpModal } from '../review/helpModal';
import { languagesSet, nextLanguages, type Languages } from '../review/languages';
import type { Viva } from '../viva';
import { showKnownButtons } from './knownButtons';
import { showQuizEnd } from './quizEnd';
import { scopeName } from './scopeName';

/** What is asked about, under the name that a person reads. */
export type PickedScope = Pick<ScopeCount, 'scope' | 'name'>;

const everything: Pick<QuizOptions, 'order' | 'most'> = { order: 'mixed', most: null };

/** Questions of a scope one after another, over whatever the person was doing. Practice: the schedule stays. */
export class QuizModal extends Modal {
  #quiz: Quiz;
  private panel: CardPanel | null = null;
  #languages: Languages;
  #askedAt = 0;
  /** The cards that are due count as reviewed. */
  #dueCounts: boolean;
  #over = false;
  readonly #headEl: HTMLElement;
  readonly #bodyEl: HTMLElement;
  readonly #footerEl: HTMLElement;

  constructor(
    private readonly viva: Viva,
    private readonly picked: PickedScope,
    private readonly how = everything,
  ) {
    super(viva.app);
    const settings = viva.settings();
    this.#languages = languagesSet(settings);
    this.#dueCounts = settings.quizCounts;
    this.#quiz = this.#begin();
    this.modalEl.addClass('viva-quiz');
    this.setTitle(viva.text('quiz.title', { scope: scopeName(viva.text, picked) }));
    this.#headEl = this.contentEl.createDiv({ cls: 'viva-quiz-head' });
    this.#bodyEl = this.contentEl.createDiv({ cls: 'viva-quiz-body' });
    this.#footerEl = this.contentEl.createDiv({ cls: 'viva-footer' });
    this.scope.register(null, null, (event) => this.#onKey(event));
  }

  override onOpen(): void {
    this.#show();
  }

  /** In the middle of a quiz it ends that, and shows what came of it. */
  override close(): void {
    if (this.#over || this.#quiz.marks.length === 0) super.close();
    else this.#showEnd();
  }

  override onClose(): void {
    this.panel?.unload();
    this.contentEl.empty();
    void this.viva.save();
  }

  #begin(): Quiz {
    const { viva } = this;
    const memory = { engine: viva.engine(), now: viva.now() };
    const cards = inScope(viva.library, this.picked.scope, memory);
    return startQuiz(cards, { ...this.how, seed: `${memory.now.at}` }, memory);
  }

  #show(): void {
    this.#clear();
    const card = quizCard(this.#quiz, this.viva.library);
    if (!card) {
      this.#showEnd();
      return;
    }
    this.#over = false;
    const { text } = this.viva;
    const total = this.#quiz.ids.length;
    this.#headEl.createSpan({
      text: text('quiz.position', { n: Math.min(this.#quiz.position + 1, total), total }),
    });
    this.#showSwitch();
    this.panel = new CardPanel(this.viva, this.#bodyEl, card, this.#languages);
    this.panel.load();
    this.#askedAt = this.viva.now().at;
    void this.panel.showQuestion();
    this.#bodyEl.scrollTop = 0;
    this.#showReveal();
  }

  /** Says whether it is practice, and changes that when it is pressed. */
  #showSwitch(): void {
    const { text } = this.viva;
    const button = this.#headEl.createEl('button', {
      cls: 'viva-quiz-counts',
      attr: { 'aria-label': text('quiz.switch') },
    });
    const label = (): void => {
      button.setText(text(this.#dueCounts ? 'quiz.counts' : 'quiz.practice'));
      button.setAttr('aria-pressed', String(this.#dueCounts));
    };
    label();
    button.addEventListener('click', () => {
      this.#dueCounts = !this.#dueCounts;
      label();
      if (this.panel?.revealed) this.#showGrades();
      // Space goes on with the question, as before.
      this.#footerEl.querySelector('button')?.focus();
    });
  }

  #showReveal(): void {
    const button = this.#footerEl
      .createDiv({ cls: 'viva-footer-row' })
      .createEl('button', { cls: ['mod-cta', 'viva-reveal'], text: this.viva.text('review.reveal') });
    button.createSpan({ cls: 'viva-key', text: '␣', attr: { 'aria-hidden': 'true' } });
    button.addEventListener('click', () => void this.#reveal());
    button.focus();
  }

  async #reveal(): Promise<void> {
    const { panel } = this;
    if (!panel || panel.revealed) return;
    await panel.reveal();
    if (this.panel !== panel) return;
    this.#showGrades();
  }

  #showGrades(): void {
    this.#footerEl.empty();
    const grade = (given: Grade): void => this.#grade(given);
    if (this.#dueCounts) showGradeButtons(this.viva, this.#footerEl, null, grade);
    else showKnownButtons(this.viva.text, this.#footerEl, grade);
  }

  #grade(grade: Grade): void {
    if (!this.panel?.revealed) return;
    const now = this.viva.now();
    const step = gradeQuiz(
      this.#quiz,
      grade,
      { library: this.viva.library, now, dueCounts: this.#dueCounts },
      { duration: now.at - this.#askedAt },
    );
    this.#quiz = step.quiz;
    this.viva.record(step.happenings);
    this.#show();
  }

  #undo(): void {
    const step = undoQuiz(this.#quiz, this.viva.store.journal);
    if (!step) return;
    this.#quiz = step.quiz;
    this.viva.record(step.happenings);
    this.#show();
  }

  #clear(): void {
    this.panel?.unload();
    this.panel = null;
    this.#headEl.empty();
    this.#bodyEl.empty();
    this.#footerEl.empty();
  }

  #showEnd(): void {
    this.#clear();
    this.#over = true;
    const { viva } = this;
    showQuizEnd(viva, this.#bodyEl, resultOf(this.#quiz.marks, viva.library));
    const row = this.#footerEl.createDiv({ cls: 'viva-footer-row' });
    row.createEl('button', { text: viva.text('quiz.repeat') }).addEventListener('click', () => {
      this.#quiz = this.#begin();
      this.#show();
    });
    const close = row.createEl('button', { cls: 'mod-cta', text: viva.text('quiz.close') });
    close.addEventListener('click', () => this.close());
    close.focus();
  }

  #onKey(event: KeyboardEvent): false | undefined {
    const action = keyAction(event, readKeys(this.viva.settings().keys));
    const target = event.targetNode?.instanceOf(Element) ? event.targetNode : null;
    if (!action || keysBelongTo(target, event)) return undefined;
    if (action === 'undo') {
      this.#undo();
      return false;
    }
    if (!this.panel) return undefined;
    this.#act(action, this.panel);
    return false;
  }

  #act(action: KeyAction, panel: CardPanel): void {
    const grade = gradeOfAction(action, this.viva.settings().gradeButtons === 'two');
    if (grade !== null) this.#grade(grade);
    switch (action) {
      case 'reveal':
      case 'reveal-all':
        if (panel.revealed) this.#bodyEl.scrollBy({ top: this.#bodyEl.clientHeight * 0.8 });
        else void this.#reveal();
        break;
      case 'language':
        this.#languages = nextLanguages(this.#languages);
        void panel.setLanguages(this.#languages);
        break;
      case 'related':
        this.#bodyEl.querySelector<HTMLElement>('.viva-related a')?.focus();
        break;
      case 'help':
        new HelpModal(this.viva).open();
        break;
      case 'undo':
      case 'again':
      case 'hard':
      case 'good':
      case 'easy':
      case 'points':
      case 'flag':
      case 'bury':
      case 'suspend':
      case 'forget':
      case 'open':
      case 'edit':
        break;
    }
  }
}
