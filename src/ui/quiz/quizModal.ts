import { Modal } from 'obsidian';
import type { Grade } from '../../memory/engine';
import { inScope } from '../../session/inScope';
import { gradeQuiz, quizCard, startQuiz, undoQuiz, type Quiz } from '../../session/quiz';
import { resultOf } from '../../session/result';
import type { ScopeCount } from '../../session/scopes';
import { CardPanel } from '../review/cardPanel';
import { showGradeButtons } from '../review/gradeButtons';
import { gradeOfAction, keyAction, keysBelongTo, type KeyAction } from '../review/keys';
import { nextLanguages, type Languages } from '../review/languages';
import type { Viva } from '../viva';
import { scopeName } from './scopeName';

/** Questions of a scope one after another, over whatever the person was doing. Practice: the schedule stays. */
export class QuizModal extends Modal {
  private quiz: Quiz;
  private panel: CardPanel | null = null;
  private languages: Languages;
  private askedAt = 0;
  private readonly headEl: HTMLElement;
  private readonly bodyEl: HTMLElement;
  private readonly footerEl: HTMLElement;

  constructor(
    private readonly viva: Viva,
    private readonly picked: Pick<ScopeCount, 'scope' | 'name'>,
  ) {
    super(viva.app);
    const { language, answerLanguage } = viva.settings();
    this.languages = { question: language, answer: answerLanguage === 'same' ? language : answerLanguage };
    this.quiz = this.begin();
    this.modalEl.addClass('viva-quiz');
    this.setTitle(viva.text('quiz.title', { scope: scopeName(viva.text, picked) }));
    this.headEl = this.contentEl.createDiv({ cls: 'viva-quiz-head' });
    this.bodyEl = this.contentEl.createDiv({ cls: 'viva-quiz-body' });
    this.footerEl = this.contentEl.createDiv({ cls: 'viva-footer' });
    this.scope.register(null, null, (event) => this.onKey(event));
  }

  override onOpen(): void {
    this.show();
  }

  override onClose(): void {
    this.panel?.unload();
    this.contentEl.empty();
    void this.viva.save();
  }

  private begin(): Quiz {
    const { viva } = this;
    const now = viva.now();
    return startQuiz(
      inScope(viva.library, this.picked.scope),
      { order: 'mixed', seed: `${now.at}`, most: null },
      { engine: viva.engine(), now },
    );
  }

  private show(): void {
    this.panel?.unload();
    this.panel = null;
    this.headEl.empty();
    this.bodyEl.empty();
    this.footerEl.empty();
    const card = quizCard(this.quiz, this.viva.library);
    if (!card) {
      this.showEnd();
      return;
    }
    const { text } = this.viva;
    const total = this.quiz.ids.length;
    this.headEl.createSpan({
      text: text('quiz.position', { n: Math.min(this.quiz.position + 1, total), total }),
    });
    this.headEl.createSpan({ text: text('quiz.practice') });
    this.panel = new CardPanel(this.viva, this.bodyEl, card, this.languages);
    this.panel.load();
    this.askedAt = this.viva.now().at;
    void this.panel.showQuestion();
    this.bodyEl.scrollTop = 0;
    this.showReveal();
  }

  private showReveal(): void {
    const button = this.footerEl
      .createDiv({ cls: 'viva-footer-row' })
      .createEl('button', { cls: ['mod-cta', 'viva-reveal'], text: this.viva.text('review.reveal') });
    button.createSpan({ cls: 'viva-key', text: '␣', attr: { 'aria-hidden': 'true' } });
    button.addEventListener('click', () => void this.reveal());
  }

  private async reveal(): Promise<void> {
    const { panel } = this;
    if (!panel || panel.revealed) return;
    await panel.reveal();
    if (this.panel !== panel) return;
    this.footerEl.empty();
    showGradeButtons(this.viva, this.footerEl, null, (grade) => this.grade(grade));
  }

  private grade(grade: Grade): void {
    if (!this.panel?.revealed) return;
    const now = this.viva.now();
    const step = gradeQuiz(
      this.quiz,
      grade,
      { library: this.viva.library, now },
      { duration: now.at - this.askedAt },
    );
    this.quiz = step.quiz;
    this.viva.record(step.happenings);
    this.show();
  }

  private undo(): void {
    const step = undoQuiz(this.quiz, this.viva.store.journal);
    if (!step) return;
    this.quiz = step.quiz;
    this.viva.record(step.happenings);
    this.show();
  }

  private showEnd(): void {
    const { text, library } = this.viva;
    const result = resultOf(this.quiz.marks, library);
    const known = result.cards === 0 ? 0 : Math.round((result.remembered ?? 0) * result.cards);
    this.bodyEl.createEl('p', {
      cls: 'viva-quiz-result',
      text: result.cards === 0 ? text('quiz.end-none') : text('quiz.end', { known, total: result.cards }),
    });
    if (result.reread.length > 0) {
      const names = result.reread.map(({ name }) => name).join(', ');
      this.bodyEl.createEl('p', { cls: 'viva-muted', text: text('quiz.reread', { names }) });
    }
    const row = this.footerEl.createDiv({ cls: 'viva-footer-row' });
    row.createEl('button', { text: text('quiz.repeat') }).addEventListener('click', () => {
      this.quiz = this.begin();
      this.show();
    });
    const close = row.createEl('button', { cls: 'mod-cta', text: text('quiz.close') });
    close.addEventListener('click', () => this.close());
    close.focus();
  }

  private onKey(event: KeyboardEvent): false | undefined {
    const action = keyAction(event);
    const target = event.targetNode?.instanceOf(Element) ? event.targetNode : null;
    if (!action || !this.panel || keysBelongTo(target, action)) return undefined;
    this.act(action, this.panel);
    return false;
  }

  private act(action: KeyAction, panel: CardPanel): void {
    const grade = gradeOfAction(action);
    if (grade !== null) this.grade(grade);
    switch (action) {
      case 'reveal':
        if (panel.revealed) this.bodyEl.scrollBy({ top: this.bodyEl.clientHeight * 0.8 });
        else void this.reveal();
        break;
      case 'undo':
        this.undo();
        break;
      case 'language':
        this.languages = nextLanguages(this.languages);
        void panel.setLanguages(this.languages);
        break;
      case 'related':
        this.bodyEl.querySelector<HTMLElement>('.viva-related a')?.focus();
        break;
      case 'again':
      case 'hard':
      case 'good':
      case 'easy':
      case 'bury':
      case 'suspend':
      case 'open':
        break;
    }
  }
}
