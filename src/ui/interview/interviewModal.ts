import { Modal, Notice } from 'obsidian';
import type { Grade } from '../../memory/engine';
import { promptMarkdown } from '../../note/languages';
import { interviewKept } from '../../session/interviewReport';
import {
  answerInterview,
  isOver,
  pauseInterview,
  questionTime,
  running,
  stopped,
  wholeTime,
  type Interview,
} from '../../session/interviewRun';
import { CardPanel } from '../review/cardPanel';
import { showGradeButtons } from '../review/gradeButtons';
import { gradeOfAction, keyAction, keysBelongTo, readKeys } from '../review/keys';
import { clockText } from '../text/duration';
import type { Viva } from '../viva';
import { answerPoints, type AnswerPoint } from './answerPoints';
import { keepInterview } from './keptInterview';
import { readAloud, stopReading } from './readAloud';
import { showReport } from './reportPage';

const TICK_MS = 1_000;

/** A mock interview: question, answer aloud or in writing, what was said of it, grade; then the report. */
export class InterviewModal extends Modal {
  private panel: CardPanel | null = null;
  #points: readonly AnswerPoint[] = [];
  #timer = 0;
  private clockEl: HTMLElement | null = null;
  #written: HTMLTextAreaElement | null = null;
  #remark: HTMLInputElement | null = null;

  constructor(
    private readonly viva: Viva,
    private interview: Interview,
    private readonly again: (interview: Interview) => void,
  ) {
    super(viva.app);
    this.modalEl.addClasses(['viva-quiz', 'viva-interview']);
    this.setTitle(viva.text('interview.of', { scope: interview.setup.name }));
    this.scope.register(null, null, (event) => this.#onKey(event));
  }

  override onOpen(): void {
    const { win } = this.contentEl;
    this.#timer = win.setInterval(() => this.#showClock(), TICK_MS);
    if (!isOver(this.interview) && this.interview.pausedAt === null) {
      this.#step(running(this.interview, this.#at()));
    } else this.#show();
  }

  override onClose(): void {
    this.contentEl.win.clearInterval(this.#timer);
    if (isOver(this.interview)) keepInterview(this.app, null);
    else {
      keepInterview(this.app, stopped(this.interview, this.#at()));
      new Notice(this.viva.text('interview.kept'));
    }
    this.#clear();
    void this.viva.save();
  }

  #at(): number {
    return this.viva.now().at;
  }

  /** Goes on from here, also after a crash. */
  #step(interview: Interview): void {
    this.interview = interview;
    keepInterview(this.app, interview);
    this.#show();
  }

  #clear(): void {
    this.panel?.unload();
    this.panel = null;
    this.clockEl = null;
    this.#written = null;
    this.#remark = null;
    stopReading(this.contentEl.win);
    this.contentEl.empty();
  }

  #show(): void {
    this.#clear();
    const { viva, interview } = this;
    const { text } = viva;
    if (isOver(interview)) {
      showReport(viva, this.contentEl, interview, {
        close: () => this.close(),
        again: (next) => {
          this.close();
          this.again(next);
        },
      });
      return;
    }
    const head = this.contentEl.createDiv({ cls: 'viva-quiz-head' });
    head.createSpan({
      text: text('quiz.position', { n: interview.answers.length + 1, total: interview.ids.length }),
    });
    this.clockEl = head.createSpan({ cls: 'viva-clock' });
    this.#showClock();
    const body = this.contentEl.createDiv({ cls: 'viva-quiz-body' });
    const footer = this.contentEl.createDiv({ cls: 'viva-footer' });
    if (interview.pausedAt !== null) this.#showPause(body, footer);
    else this.#showQuestion(body, footer);
  }

  #showPause(body: HTMLElement, footer: HTMLElement): void {
    const { text } = this.viva;
    body.createEl('p', { cls: 'viva-quiz-result', text: text('interview.paused') });
    this.#button(footer, text('interview.go-on'), () =>
      this.#step(running(this.interview, this.#at())),
    ).focus();
  }

  #showQuestion(body: HTMLElement, footer: HTMLElement): void {
    const { viva, interview } = this;
    const { text } = viva;
    const id = interview.ids[interview.answers.length];
    const card = id === undefined ? null : viva.library.card(id);
    if (card === null) {
      // It is gone from the vault meanwhile: the interview goes on without it.
      this.#step({ ...interview, ids: interview.ids.filter((other) => other !== id) });
      return;
    }
    const { question, answer } = interview.setup;
    this.panel = new CardPanel(viva, body, card, { question, answer });
    this.panel.load();
    void this.panel.showQuestion();
    this.#written = body.createEl('textarea', {
      cls: 'viva-written',
      attr: { rows: 3, placeholder: text('interview.write'), 'aria-label': text('interview.write') },
    });
    const speak = readAloud(this.contentEl.win, promptMarkdown(card.found.question, question));
    const row = footer.createDiv({ cls: 'viva-footer-row' });
    if (speak) this.#button(row, text('interview.read'), speak, false);
    this.#button(
      row,
      text('interview.pause'),
      () => this.#step(pauseInterview(this.interview, this.#at())),
      false,
    );
    this.#button(row, text('review.reveal'), () => void this.#reveal(body, footer)).focus();
  }

  async #reveal(body: HTMLElement, footer: HTMLElement): Promise<void> {
    const { panel, viva } = this;
    if (!panel || panel.revealed) return;
    this.interview = stopped(this.interview, this.#at());
    keepInterview(this.app, this.interview);
    await panel.reveal();
    if (this.panel !== panel) return;
    const { text } = viva;
    this.#points = answerPoints(body.querySelector<HTMLElement>('.viva-answer'), panel.items);
    if (this.#points.length > 0) {
      const list = body.createDiv({ cls: 'viva-said', attr: { role: 'group' } });
      list.createEl('h4', { text: text('interview.said') });
      for (const point of this.#points) {
        const label = list.createEl('label');
        const box = label.createEl('input', { type: 'checkbox' });
        label.createSpan({ text: point.words });
        box.addEventListener('change', () => (point.said = box.checked));
      }
    }
    this.#remark = body.createEl('input', {
      cls: 'viva-remark',
      type: 'text',
      attr: { placeholder: text('interview.remark'), 'aria-label': text('interview.remark') },
    });
    footer.empty();
    showGradeButtons(viva, footer, null, (grade) => this.#grade(grade));
  }

  #grade(grade: Grade): void {
    if (!this.panel?.revealed || !this.#remark) return;
    const unsaid = this.#points.filter(({ said }) => !said);
    const { interview, happenings } = answerInterview(
      this.interview,
      {
        grade,
        points: this.#points.length,
        missed: unsaid.map(({ words }) => words),
        prints: unsaid.map(({ print }) => print),
        typed: this.#written?.value.length ?? 0,
        remark: this.#remark.value.trim(),
      },
      this.#at(),
    );
    this.viva.record(isOver(interview) ? [...happenings, interviewKept(interview)] : happenings);
    this.#points = [];
    this.#step(interview);
  }

  #showClock(): void {
    const { interview, clockEl } = this;
    if (!clockEl) return;
    const at = this.#at();
    const whole = wholeTime(interview, at);
    const { minutes } = interview.setup;
    const of = minutes === 0 ? '' : ` / ${clockText(minutes * 60_000)}`;
    clockEl.setText(`${clockText(questionTime(interview, at))} · ${clockText(whole)}${of}`);
    clockEl.setAttr('aria-label', this.viva.text('interview.clock'));
    clockEl.toggleClass('is-over', minutes > 0 && whole > minutes * 60_000);
  }

  #button(el: HTMLElement, text: string, act: () => void, main = true): HTMLButtonElement {
    const button = el.createEl('button', { text, ...(main ? { cls: 'mod-cta' } : {}) });
    button.addEventListener('click', act);
    return button;
  }

  #onKey(event: KeyboardEvent): false | undefined {
    const action = keyAction(event, readKeys(this.viva.settings().keys));
    const target = event.targetNode?.instanceOf(Element) ? event.targetNode : null;
    if (!action || !this.panel || keysBelongTo(target, event)) return undefined;
    const grade = gradeOfAction(action);
    if (grade !== null) this.#grade(grade);
    else if (action === 'reveal' && !this.panel.revealed) {
      this.contentEl.querySelector<HTMLElement>('.viva-footer .mod-cta')?.click();
    }
    return false;
  }
}
