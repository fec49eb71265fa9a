import { DropdownComponent, Modal, setIcon } from 'obsidian';
import type { Card } from '../../library/library';
import { plainText } from '../../note/plainText';
import { inScope } from '../../session/inScope';
import { scopesOf, type ScopeCount } from '../../session/scopes';
import { memoryOf, type TopicMemory } from '../../stats/topicMemory';
import { openAtLine } from '../openAtLine';
import { pickDepth } from '../quiz/depthPicker';
import { scopeName, scopePath, scopePlace } from '../quiz/scopeName';
import type { Viva } from '../viva';
import type { NoteActions } from './cardMenu';
import { showMemory } from './memoryLines';

const KINDS = ['topic', 'category', 'note', 'folder', 'tag'] as const;
/** More than that are shown only when asked for. */
const MOST = 50;

interface Group {
  readonly count: ScopeCount;
  readonly cards: readonly Card[];
  readonly memory: TopicMemory;
}

/** How well each topic, category, note, folder or tag is remembered, the weakest first, and a quiz on each. */
export class TopicsModal extends Modal {
  #kind: (typeof KINDS)[number] = 'topic';
  private readonly listEl: HTMLElement;

  constructor(
    private readonly viva: Viva,
    private readonly actions: NoteActions,
  ) {
    super(viva.app);
    const { text } = viva;
    this.setTitle(text('command.topics'));
    const kinds = new DropdownComponent(this.contentEl);
    for (const kind of KINDS) kinds.addOption(kind, text(`topics.${kind}`));
    kinds.selectEl.setAttr('aria-label', text('command.topics'));
    kinds.onChange((chosen) => {
      this.#kind = KINDS.find((kind) => kind === chosen) ?? this.#kind;
      this.#show(MOST);
    });
    this.listEl = this.contentEl.createEl('ul', { cls: 'viva-panel-list' });
  }

  override onOpen(): void {
    this.#show(MOST);
  }

  #show(most: number): void {
    const { library, text } = this.viva;
    const { listEl } = this;
    const moment = { engine: this.viva.engine(), now: this.viva.now() };
    const groups = scopesOf(library, moment.engine, moment.now)
      .filter(({ scope }) => scope.kind === this.#kind)
      .map((count): Group => {
        const cards = inScope(library, count.scope, moment);
        return { count, cards, memory: memoryOf(cards, moment) };
      })
      .sort(({ memory: { mean: one } }, { memory: { mean: other } }) => (one ?? 2) - (other ?? 2));
    listEl.empty();
    if (groups.length === 0) listEl.createEl('li', { text: text('topics.none') });
    for (const group of groups.slice(0, most)) this.#showGroup(listEl.createEl('li'), group);
    if (groups.length <= most) return;
    const more = listEl.createEl('li').createEl('button', { text: text('list.all', { n: groups.length }) });
    more.addEventListener('click', () => this.#show(Infinity));
  }

  #showGroup(row: HTMLElement, { count, cards, memory }: Group): void {
    const { viva } = this;
    const name = scopeName(viva.text, count);
    row.addClass('viva-panel-card');
    const words = row.createDiv({ cls: 'viva-panel-words' });
    const path = scopePath(count.scope);
    const nameEl = words.createEl('strong');
    if (viva.app.vault.getFileByPath(path) === null) nameEl.setText(name);
    else {
      const line = count.scope.kind === 'category' ? (cards[0]?.found.question.line ?? 0) : 0;
      this.#link(nameEl, name, path, line);
    }
    words.createSpan({ cls: 'viva-scope-kind', text: ` ${scopePlace(count.scope)}` });
    showMemory(viva, words, { memory, cards }, (el, { found: { path, question } }) => {
      this.#link(el, plainText(question.prompt), path, question.line);
    });
    const quiz = row.createEl('button', { cls: 'clickable-icon' });
    setIcon(quiz, 'circle-help');
    quiz.setAttr('aria-label', `${viva.text('panel.quiz-topic')}: ${name}`);
    quiz.addEventListener('click', () => {
      this.close();
      const { scope } = count;
      if (scope.kind === 'topic') pickDepth(viva, scope.key, (picked) => this.actions.quiz(picked));
      else this.actions.quiz(scope);
    });
  }

  #link(el: HTMLElement, text: string, path: string, line: number): void {
    const link = el.createEl('a', { text, attr: { href: path } });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      this.close();
      openAtLine(this.viva, path, line);
    });
  }
}
