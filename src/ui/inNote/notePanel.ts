import {
  ItemView,
  Keymap,
  MarkdownView,
  Platform,
  setIcon,
  setTooltip,
  type TFile,
  type WorkspaceLeaf,
} from 'obsidian';
import type { Card } from '../../library/library';
import { isAskable } from '../../memory/standing';
import { plainText } from '../../note/plainText';
import { memoryOf } from '../../stats/topicMemory';
import type { Scope } from '../../session/scope';
import { freshToday } from '../freshToday';
import { pickDepth } from '../quiz/depthPicker';
import type { TextKey } from '../text/text';
import { showCardMenu, type NoteActions } from './cardMenu';
import { showMemory } from './memoryLines';
import type { NoteMarks } from './noteMarks';
import { rememberedText, standingText } from './standingText';
import { toggleSelfTest } from './selfTest';
import { TopicsModal } from './topicsModal';
import { muted } from '../muted';

export const NOTE_VIEW = 'viva-note';

/** More rows than that are shown only when asked for. */
const MOST = 100;

/** Beside a note: the questions in it and the questions about it, and how well they are remembered. */
export class NotePanel extends ItemView {
  #all = false;
  #path: string | null = null;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly marks: NoteMarks,
    private readonly actions: NoteActions,
  ) {
    super(leaf);
    this.icon = 'messages-square';
    this.contentEl.addClass('viva-note-panel');
  }

  getViewType(): string {
    return NOTE_VIEW;
  }

  getDisplayText(): string {
    return this.marks.viva.text('panel.title');
  }

  override async onOpen(): Promise<void> {
    this.register(this.marks.onLook(() => this.#show()));
    this.registerEvent(this.app.workspace.on('file-open', () => this.#show()));
    this.registerEvent(this.app.vault.on('rename', () => this.#show()));
    this.#show();
  }

  #show(): void {
    const { viva } = this.marks;
    const { text } = viva;
    const file = this.app.workspace.getActiveFile();
    if (file?.path !== this.#path) this.#all = false;
    this.#path = file?.path ?? null;
    const { contentEl } = this;
    const scroll = contentEl.scrollTop;
    contentEl.empty();
    if (!viva.ready) muted(contentEl, text('loading.journal'));
    else if (!file) muted(contentEl, text('panel.no-note'));
    else this.#showNote(file);
    if (viva.ready && viva.library.cards().length > 0) {
      const topics = contentEl.createEl('button', {
        cls: 'viva-related-more',
        text: text('command.topics'),
      });
      topics.addEventListener('click', () => new TopicsModal(viva, this.actions).open());
    }
    contentEl.scrollTop = scroll;
  }

  #showNote({ path, basename: name }: TFile): void {
    const { viva } = this.marks;
    const { text, library } = viva;
    this.contentEl.createEl('h3', { cls: 'viva-panel-name', text: name });
    const here = library.cardsIn(path);
    const own = new Set(here.map(({ id }) => id));
    const about = library.topics.cardsAbout(path).flatMap((id) => library.card(id) ?? []);
    if (here.length + about.length === 0) {
      this.contentEl.createEl('p', { text: text('panel.empty') });
      const looking = !library.index.whole;
      muted(
        this.contentEl,
        looking
          ? text('start.looking', { done: library.index.done, total: library.index.total })
          : text('panel.how', { name }),
      );
      return;
    }
    this.#showPart('panel.here', here, { scope: { kind: 'note', path }, path, isTopic: false });
    const others = about.filter(({ id }) => !own.has(id));
    this.#showPart('panel.about', others, { scope: { kind: 'topic', key: path }, path, isTopic: true });
  }

  #showPart(
    title: TextKey,
    cards: readonly Card[],
    part: { readonly scope: Scope; readonly path: string; readonly isTopic: boolean },
  ): void {
    if (cards.length === 0) return;
    const { viva } = this.marks;
    const { text } = viva;
    const el = this.contentEl.createEl('section', { cls: 'viva-panel-part' });
    el.createEl('h4', { text: text(title) });
    const memory = memoryOf(cards, { engine: viva.engine(), now: viva.now() });
    showMemory(viva, el, { memory, cards }, (line, card) => this.#link(line, card));
    const buttons = el.createDiv({ cls: 'viva-panel-buttons' });
    const button = (icon: string, label: string, run: () => unknown): void => {
      const made = buttons.createEl('button');
      setIcon(made.createSpan(), icon);
      made.createSpan({ text: label });
      made.addEventListener('click', () => void run());
    };
    const known = cards.filter((card) => card.memory !== null && isAskable(card, viva.now()));
    const due = known.length + freshToday(viva, cards);
    if (viva.started() && due > 0)
      button('graduation-cap', text('panel.review', { n: due }), () => {
        this.#uncover();
        this.actions.review(part.scope);
      });
    button('circle-help', text(part.isTopic ? 'panel.quiz-topic' : 'panel.quiz'), () =>
      part.isTopic
        ? pickDepth(viva, part.path, (scope) => this.actions.quiz(scope))
        : this.actions.quiz(part.scope),
    );
    if (!part.isTopic) button('eye-off', text('panel.self-test'), () => this.#selfTest(part.path));
    const list = el.createEl('ul', { cls: 'viva-panel-list' });
    for (const card of this.#all ? cards : cards.slice(0, MOST)) this.#showCard(list.createEl('li'), card);
    if (cards.length > list.childElementCount) {
      button('chevrons-down', text('list.all', { n: cards.length }), () => {
        this.#all = true;
        this.#show();
      });
    }
  }

  #showCard(row: HTMLElement, card: Card): void {
    const { viva } = this.marks;
    row.addClass('viva-panel-card');
    const words = row.createDiv({ cls: 'viva-panel-words' });
    this.#link(words, card);
    const said = [standingText(viva, card), rememberedText(viva, card)].filter((part) => part !== '');
    words.createDiv({ cls: 'viva-muted', text: said.join(' · ') });
    const more = row.createEl('button', { cls: 'clickable-icon' });
    setIcon(more, 'ellipsis-vertical');
    setTooltip(more, viva.text('review.more'));
    more.addEventListener('click', (event) => showCardMenu(viva, this.actions, card, event));
    row.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      showCardMenu(viva, this.actions, card, event);
    });
  }

  /** Leads to the question in its note, in the tab that is in use; a modifier or the middle button opens one more. */
  #link(el: HTMLElement, { found }: Card): void {
    const { path, question } = found;
    const link = el.createEl('a', { text: plainText(question.prompt), attr: { href: path } });
    const open = (event: MouseEvent): void => {
      event.preventDefault();
      this.#uncover();
      const eState = { line: question.line };
      void this.app.workspace.openLinkText(path, '', Keymap.isModEvent(event), { eState });
    };
    link.addEventListener('click', open);
    link.addEventListener('auxclick', (event) => {
      if (event.button === 1) open(event);
    });
  }

  /** On a phone the panel lies over what it opens. */
  #uncover(): void {
    const { leftSplit, rightSplit } = this.app.workspace;
    if (!Platform.isPhone) return;
    for (const side of [leftSplit, rightSplit]) if (this.leaf.getRoot() === side) side.collapse();
  }

  #selfTest(path: string): void {
    this.#uncover();
    for (const { view } of this.app.workspace.getLeavesOfType('markdown')) {
      if (view instanceof MarkdownView && view.file?.path === path) void toggleSelfTest(view);
    }
  }
}
