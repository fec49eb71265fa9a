import type { Extension } from '@codemirror/state';
import type { App } from '../app/app';
import { debounce } from '../core/debounce';
import { Events } from '../core/events';
import { Platform } from '../core/platform';
import { migrations } from '../dom/migrations';
import { parseLinktext } from '../metadata/linktext';
import type { TFile } from '../vault/files';
import type { Menu } from '../widgets/menu';
import type { MarkdownFileInfo } from './editor';
import type { OpenViewState, WorkspaceLeaf } from './leaf';
import { MarkdownView } from './markdownView';
import { WorkspaceSplit } from './panes';
import { followFocus, WorkspaceWindow } from './popout';
import { FileView, type View } from './view';

export type ViewCreator = (leaf: WorkspaceLeaf) => View;
export type PaneType = 'tab' | 'split' | 'window';

export class Workspace extends Events {
  containerEl = createDiv('workspace');
  leftSplit: WorkspaceSplit;
  rootSplit: WorkspaceSplit;
  rightSplit: WorkspaceSplit;
  activeLeaf: WorkspaceLeaf | null = null;
  layoutReady = false;
  readonly _creators = new Map<string, ViewCreator>([['markdown', (leaf) => new MarkdownView(leaf)]]);
  readonly _editorExtensions: Extension[] = [];
  readonly #whenReady: (() => unknown)[] = [];
  readonly #opened: string[] = [];
  readonly #windows: WorkspaceWindow[] = [];
  #activeFile: TFile | null = null;
  #lastRootLeaf: WorkspaceLeaf | null = null;
  /** Nothing is kept: see BEHAVIOUR.md. */
  requestSaveLayout = debounce(() => undefined, 2000);
  readonly #tellLayout = debounce(() => this.trigger('layout-change'), 0);

  constructor(readonly app: App) {
    super();
    this.leftSplit = new WorkspaceSplit(app, 'left');
    this.rootSplit = new WorkspaceSplit(app, 'root');
    this.rightSplit = new WorkspaceSplit(app, 'right');
    for (const split of this.#splits()) this.containerEl.append(split.containerEl);
    followFocus(window);
  }

  get activeEditor(): MarkdownFileInfo | null {
    const view = this.activeLeaf?.view;
    return view instanceof MarkdownView ? view : null;
  }

  onLayoutReady(callback: () => unknown): void {
    if (this.layoutReady) callback();
    else this.#whenReady.push(callback);
  }

  /** `true` and `'tab'`: a new tab; nothing: the tab in use, unless it is pinned. A split is a tab here. */
  getLeaf(newLeaf: PaneType | boolean = false, _direction?: 'vertical' | 'horizontal'): WorkspaceLeaf {
    if (newLeaf === 'window') return this.openPopoutLeaf();
    const leaf = this.getMostRecentLeaf();
    const free = leaf && leaf.view.navigation && leaf.getViewState().pinned !== true;
    return newLeaf === false && free ? leaf : (leaf?.parent ?? this.rootSplit.tabs).add();
  }

  openPopoutLeaf(): WorkspaceLeaf {
    return this.#openWindow().tabs.add();
  }

  /** The leaf goes on as it is, in a window of its own. */
  moveLeafToPopout(leaf: WorkspaceLeaf): WorkspaceWindow {
    const before = leaf.parent;
    const popout = this.#openWindow();
    before._remove(leaf);
    popout.tabs.take(leaf);
    migrations.tell(leaf.containerEl);
    if (before.leaves.length === 0 && before.parent === this.rootSplit) before.add();
    this.setActiveLeaf(leaf, { focus: true });
    return popout;
  }

  getLeftLeaf(_split: boolean): WorkspaceLeaf | null {
    return this.leftSplit.tabs.add();
  }

  getRightLeaf(_split: boolean): WorkspaceLeaf | null {
    return this.rightSplit.tabs.add();
  }

  async ensureSideLeaf(
    type: string,
    side: 'left' | 'right',
    options: { active?: boolean; split?: boolean; reveal?: boolean; state?: Record<string, unknown> } = {},
  ): Promise<WorkspaceLeaf> {
    const split = side === 'left' ? this.leftSplit : this.rightSplit;
    const leaf = split.tabs.leaves.find((each) => each.view.getViewType() === type) ?? split.tabs.add();
    const { active = false, state } = options;
    await leaf.setViewState({ type, active, ...(state && { state }) });
    if (options.reveal !== false) await this.revealLeaf(leaf);
    return leaf;
  }

  getMostRecentLeaf(): WorkspaceLeaf | null {
    return this.#lastRootLeaf;
  }

  iterateRootLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const split of [this.rootSplit, ...this.#windows])
      for (const leaf of [...split.tabs.leaves]) callback(leaf);
  }

  iterateAllLeaves(callback: (leaf: WorkspaceLeaf) => unknown): void {
    for (const split of this.#splits()) for (const leaf of [...split.tabs.leaves]) callback(leaf);
  }

  getLeavesOfType(viewType: string): WorkspaceLeaf[] {
    const leaves = this.#splits().flatMap((split) => split.tabs.leaves);
    return leaves.filter((leaf) => leaf.view.getViewType() === viewType);
  }

  detachLeavesOfType(viewType: string): void {
    for (const leaf of this.getLeavesOfType(viewType)) leaf.detach();
  }

  getActiveViewOfType<T extends View>(type: abstract new (...args: never[]) => T): T | null {
    const view = this.activeLeaf?.view;
    return view instanceof type ? view : null;
  }

  getActiveFile(): TFile | null {
    return this.#activeFile;
  }

  getLastOpenFiles(): string[] {
    return [...this.#opened];
  }

  async revealLeaf(leaf: WorkspaceLeaf): Promise<void> {
    leaf.parent.show(leaf);
    leaf.getRoot().expand();
    if (this.#isMain(leaf)) this.setActiveLeaf(leaf, { focus: true });
  }

  setActiveLeaf(leaf: WorkspaceLeaf, params: { focus?: boolean } | boolean = {}): void {
    leaf.parent.show(leaf);
    if (this.#isMain(leaf)) this.#lastRootLeaf = leaf;
    const changed = this.activeLeaf !== leaf;
    this.activeLeaf = leaf;
    this.iterateAllLeaves((each) => each.containerEl.toggleClass('mod-active', each === leaf));
    if (params === true || (typeof params === 'object' && params.focus === true)) focusView(leaf.view);
    this.#followFile(leaf);
    if (changed) this.trigger('active-leaf-change', leaf);
  }

  /** Opens what a link means; a note that does not exist is made, as a click on such a link does. */
  async openLinkText(
    linktext: string,
    sourcePath: string,
    newLeaf: PaneType | boolean = false,
    openViewState: OpenViewState = {},
  ): Promise<void> {
    const { path, subpath } = parseLinktext(linktext);
    const known = this.app.metadataCache.getFirstLinkpathDest(path, sourcePath);
    const file = known ?? (await this.app.vault.create(`${path.replace(/\.md$/, '')}.md`, ''));
    const eState = { ...(subpath && { subpath }), ...openViewState.eState };
    await this.getLeaf(newLeaf).openFile(file, { ...openViewState, eState });
  }

  /** Fills the menu of a link; one that leads nowhere offers to make the note. True: it leads somewhere. */
  handleLinkContextMenu(menu: Menu, linktext: string, sourcePath: string, leaf?: WorkspaceLeaf): boolean {
    const { path } = parseLinktext(linktext);
    const file = this.app.metadataCache.getFirstLinkpathDest(path, sourcePath);
    const offer = (title: string, icon: string, newLeaf: PaneType | boolean): void => {
      menu.addItem((item) =>
        item
          .setTitle(title)
          .setIcon(icon)
          .onClick(() => this.openLinkText(linktext, sourcePath, newLeaf)),
      );
    };
    if (file) {
      offer('Open in new tab', 'file-plus', 'tab');
      offer('Open to the right', 'separator-vertical', 'split');
      this.trigger('file-menu', menu, file, 'link-context-menu', leaf);
    } else offer('Create this file', 'file-plus', false);
    return file !== null;
  }

  updateOptions(): void {
    this.iterateAllLeaves(({ view }) => {
      if (view instanceof MarkdownView) view._updateOptions();
    });
  }

  _ready(): void {
    this.layoutReady = true;
    for (const callback of this.#whenReady.splice(0)) callback();
  }

  _layoutChanged(): void {
    if (this.activeLeaf) this.#followFile(this.activeLeaf);
    this.#tellLayout();
  }

  _left(leaf: WorkspaceLeaf): void {
    if (this.#lastRootLeaf === leaf) this.#lastRootLeaf = this.rootSplit.tabs.top;
    if (this.activeLeaf === leaf) {
      this.activeLeaf = null;
      const next = this.#lastRootLeaf ?? this.rootSplit.tabs.add();
      this.setActiveLeaf(next, { focus: true });
    }
    this.#tellLayout();
  }

  _windowClosed(popout: WorkspaceWindow): void {
    this.#windows.remove(popout);
    this.trigger('window-close', popout, popout.win);
  }

  _renamed(file: TFile): void {
    this.iterateAllLeaves(({ view }) => {
      if (view instanceof FileView && view.file === file) void view.onRename(file);
    });
  }

  /** A note that is gone leaves an empty tab. */
  _deleted(file: unknown): void {
    this.iterateAllLeaves((leaf) => {
      const { view } = leaf;
      if (!(view instanceof FileView) || view.file !== file) return;
      view.file = null;
      void leaf.setViewState({ type: 'empty' });
    });
    if (this.#activeFile === file) this.#activeFile = null;
  }

  /** The side bars have no say in which file is the active one. */
  #followFile(leaf: WorkspaceLeaf): void {
    if (!this.#isMain(leaf)) return;
    const file = leaf.view instanceof FileView ? leaf.view.file : null;
    if (file === this.#activeFile) return;
    if (file) {
      this.#activeFile = file;
      this.#opened.splice(0, this.#opened.length, ...[file.path, ...this.#opened].unique().slice(0, 10));
    }
    this.trigger('file-open', file);
  }

  #splits(): WorkspaceSplit[] {
    return [this.leftSplit, this.rootSplit, this.rightSplit, ...this.#windows];
  }

  #isMain(leaf: WorkspaceLeaf): boolean {
    const { place } = leaf.getRoot();
    return place === 'root' || place === 'window';
  }

  #openWindow(): WorkspaceWindow {
    if (Platform.isMobile) throw new Error('There are no further windows on a phone.');
    const popout = new WorkspaceWindow(this.app);
    this.#windows.push(popout);
    this.trigger('window-open', popout, popout.win);
    return popout;
  }
}

function focusView(view: View): void {
  if (view instanceof MarkdownView && view.getMode() === 'source') view.editor.focus();
  else if (!view.containerEl.contains(view.containerEl.doc.activeElement)) {
    view.containerEl.tabIndex = -1;
    view.containerEl.focus({ preventScroll: true });
  }
}
