import { Modal } from 'obsidian';
import type { NoteProblem } from '../../library/library';
import { openAtLine } from '../openAtLine';
import type { Text } from '../text/text';
import type { Viva } from '../viva';

/** What was seen in notes and could not be used, note by note, with what to do about it. */
export class ProblemsModal extends Modal {
  constructor(private readonly viva: Viva) {
    super(viva.app);
  }

  override onOpen(): void {
    const { text, library } = this.viva;
    this.setTitle(text('problems.title'));
    this.modalEl.addClass('viva-problems');
    const problems = library.problems();
    if (!library.index.whole) {
      this.contentEl.createEl('p', {
        cls: 'viva-muted',
        text: text('start.looking', { done: library.index.done, total: library.index.total }),
      });
    }
    if (problems.length === 0) {
      this.contentEl.createEl('p', { text: text('problems.none') });
      return;
    }
    this.contentEl.createEl('p', { cls: 'viva-muted', text: text('problems.count', { n: problems.length }) });
    for (const [path, list] of byNote(problems)) this.showNote(path, list);
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private showNote(path: string, problems: readonly NoteProblem[]): void {
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
