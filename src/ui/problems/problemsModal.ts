import { Modal } from 'obsidian';
import type { NoteProblem } from '../../library/library';
import { isOffer, showAnswered, showOffers } from './gateOffers';
import { showRelinkLink } from '../relink/relinkCount';
import { openAtLine } from '../openAtLine';
import type { Text } from '../text/text';
import type { Viva } from '../viva';
import { muted } from '../muted';

/** Many changes in one go are shown once. */
const SOON_MS = 100;

/** What was seen in notes and could not be used, note by note, with what to do about it. */
export class ProblemsModal extends Modal {
  #stop: (() => void) | null = null;
  #timer = 0;

  constructor(private readonly viva: Viva) {
    super(viva.app);
  }

  override onOpen(): void {
    this.setTitle(this.viva.text('problems.title'));
    this.modalEl.addClass('viva-problems');
    this.#stop = this.viva.onChange(() => {
      window.clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#refresh(), SOON_MS);
    });
    this.#show();
  }

  override onClose(): void {
    this.#stop?.();
    window.clearTimeout(this.#timer);
    this.contentEl.empty();
  }

  /** Shows what changed and leaves the rest where it is: the place, and what was unfolded. */
  #refresh(): void {
    const { contentEl, modalEl } = this;
    const scroll = modalEl.scrollTop;
    const unfolded = contentEl.querySelector('details')?.open ?? false;
    contentEl.empty();
    this.#show();
    const answered = contentEl.querySelector('details');
    if (answered) answered.open = unfolded;
    modalEl.scrollTop = scroll;
  }

  #show(): void {
    const { text, library } = this.viva;
    const problems = library.problems();
    if (!library.index.whole) {
      muted(this.contentEl, text('start.looking', { done: library.index.done, total: library.index.total }));
    }
    showRelinkLink(this.viva, this.contentEl.createEl('p'), () => this.close());
    if (problems.length === 0) {
      this.contentEl.createEl('p', { text: text('problems.none') });
    }
    showOffers(this.viva, this.contentEl, problems.filter(isOffer), () => this.close());
    const others = problems.filter((problem) => !isOffer(problem));
    if (others.length > 0) {
      this.contentEl.createEl('h3', { text: text('problems.count', { n: others.length }) });
    }
    for (const [path, list] of byNote(others)) this.#showNote(path, list);
    showAnswered(this.viva, this.contentEl);
  }

  #showNote(path: string, problems: readonly NoteProblem[]): void {
    this.contentEl.createEl('p', { cls: 'viva-problem-note', text: path });
    const list = this.contentEl.createEl('ul', { cls: 'viva-list' });
    for (const problem of problems) {
      const item = list.createEl('li');
      const line = item.createEl('a', {
        cls: 'viva-problem-line',
        text: this.viva.text('problems.line', { line: problem.line + 1 }),
        attr: { href: '#', role: 'button' },
      });
      line.addEventListener('click', (event) => {
        event.preventDefault();
        this.close();
        openAtLine(this.viva, path, problem.line);
      });
      item.createSpan({ text: problemText(this.viva.text, problem) });
    }
  }
}

function problemText(text: Text, problem: NoteProblem): string {
  return text(`problem.${problem.code}`, problem.values);
}

function byNote(problems: readonly NoteProblem[]): Map<string, NoteProblem[]> {
  const notes = new Map<string, NoteProblem[]>();
  for (const problem of problems) {
    const list = notes.get(problem.path);
    if (list) list.push(problem);
    else notes.set(problem.path, [problem]);
  }
  return notes;
}
