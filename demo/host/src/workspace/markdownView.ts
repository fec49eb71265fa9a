import { debounce } from '../core/debounce';
import { Component } from '../core/component';
import { renderSections } from '../markdown/renderer';
import { resolveSubpath } from '../metadata/linktext';
import type { TFile } from '../vault/files';
import type { HoverPopover } from '../widgets/hover';
import { setIcon } from '../widgets/icon';
import type { Menu } from '../widgets/menu';
import { Editor } from './editor';
import type { WorkspaceLeaf } from './leaf';
import { listenToLinks } from './links';
import { FileView, type ViewStateResult } from './view';

type Mode = 'source' | 'preview';
const SAVE_AFTER_MS = 2000;

/** A note, to read or to edit its source; a live preview is said to be one, and looks like the source. */
export class MarkdownView extends FileView {
  data = '';
  editor: Editor;
  hoverPopover: HoverPopover | null = null;
  override icon = 'file-text';
  /** Asks to be saved, some time after the last change. */
  requestSave = debounce(() => void this.save(), SAVE_AFTER_MS, true);
  readonly #readingEl: HTMLElement;
  readonly #sourceEl: HTMLElement;
  readonly #modeButton: HTMLElement;
  #mode: Mode = 'preview';
  #source = false;
  #saved = '';
  #rendered = new Component();
  #rendering: Promise<void> = Promise.resolve();

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    this.#readingEl = this.contentEl
      .createDiv('markdown-reading-view')
      .createDiv('markdown-preview-view markdown-rendered');
    this.#sourceEl = this.contentEl.createDiv('markdown-source-view cm-s-obsidian mod-cm6');
    this.editor = new Editor(this.#sourceEl, this, this.app.workspace._editorExtensions, () => {
      if (this.getViewData() !== this.data) this.requestSave();
      this.app.workspace.trigger('editor-change', this.editor, this);
    });
    this.#modeButton = this.addAction('pencil', 'Edit', () =>
      this.#show(this.#mode === 'source' ? 'preview' : 'source'),
    );
    listenToLinks(this.#readingEl, this, () => this.file?.path ?? '');
    this.#show('preview');
  }

  getViewType(): string {
    return 'markdown';
  }

  getMode(): Mode {
    return this.#mode;
  }

  getViewData(): string {
    return this.editor.getValue();
  }

  setViewData(data: string, clear: boolean): void {
    if (clear) this.clear();
    this.data = data;
    this.#saved = data;
    this.editor._reset(data);
    this.#render();
  }

  clear(): void {
    this.#readingEl.empty();
  }

  async save(): Promise<void> {
    const data = this.getViewData();
    if (!this.file || data === this.#saved) return;
    this.data = data;
    this.#saved = data;
    await this.app.vault.modify(this.file, data);
  }

  override canAcceptExtension(extension: string): boolean {
    return extension === 'md';
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), mode: this.#mode, source: this.#source };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    await super.setState(state, result);
    const mode: unknown = typeof state === 'object' && state !== null && 'mode' in state ? state.mode : null;
    if (mode === 'source' || mode === 'preview') this.#show(mode);
    if (typeof state === 'object' && state !== null && 'source' in state) {
      this.#source = state.source === true;
      this.editor._setLivePreview(!this.#source);
    }
    await this.#rendering;
  }

  /** `{ line }` or `{ subpath }`: scrolls there. */
  override setEphemeralState(state: unknown): void {
    if (typeof state !== 'object' || state === null) return;
    const line = 'line' in state && typeof state.line === 'number' ? state.line : this.#lineOf(state);
    if (line === null) return;
    void this.#rendering.then(() => this.#scrollTo(line));
  }

  override async onLoadFile(file: TFile): Promise<void> {
    this.setViewData(await this.app.vault.read(file), true);
  }

  override onload(): void {
    this.registerEvent(
      this.app.vault.on('modify', (modified: unknown) => {
        if (modified === this.file) void this.#reload();
      }),
    );
  }

  override async onUnloadFile(_file: TFile): Promise<void> {
    await this.save();
    this.#rendered.unload();
    this.clear();
  }

  override onPaneMenu(menu: Menu): void {
    menu.addItem((item) =>
      item
        .setTitle('Edit or read')
        .setIcon('pencil')
        .onClick(() => this.#modeButton.click()),
    );
  }

  _updateOptions(): void {
    this.editor._reconfigure(this.app.workspace._editorExtensions);
  }

  async #reload(): Promise<void> {
    if (!this.file) return;
    const data = await this.app.vault.read(this.file);
    if (data !== this.getViewData()) this.setViewData(data, false);
    else this.#render();
  }

  #show(mode: Mode): void {
    this.#mode = mode;
    setIcon(this.#modeButton, mode === 'source' ? 'book-open' : 'pencil');
    this.#modeButton.setAttr('aria-label', mode === 'source' ? 'Read' : 'Edit');
    this.#sourceEl.toggle(mode === 'source');
    this.#readingEl.parentElement?.toggle(mode === 'preview');
    if (mode === 'preview' && this.file) void this.save().then(() => this.#render());
  }

  #render(): void {
    const { file, app } = this;
    if (!file) return;
    this.#rendered.unload();
    const component = new Component();
    this.#rendered = component;
    component.load();
    const sheet = createDiv('markdown-preview-sizer markdown-preview-section');
    const text = this.getViewData();
    this.#rendering = renderSections({ app, sourcePath: file.path, component, depth: 0 }, text, sheet)
      .then(() => {
        if (this.#rendered === component) this.#readingEl.replaceChildren(sheet);
      })
      .catch((error: unknown) => reportError(error));
  }

  #lineOf(state: object): number | null {
    const subpath: unknown = 'subpath' in state ? state.subpath : null;
    const cache = this.file && this.app.metadataCache.getFileCache(this.file);
    return typeof subpath === 'string' && cache ? (resolveSubpath(cache, subpath)?.start.line ?? null) : null;
  }

  #scrollTo(line: number): void {
    const position = { line, ch: 0 };
    this.editor.setCursor(position);
    this.editor.scrollIntoView({ from: position, to: position }, true);
    const sections = this.#readingEl.findAll('[data-line]').filter((el) => Number(el.dataset.line) <= line);
    const section = sections.at(-1);
    section?.scrollIntoView({ block: 'start' });
    section?.addClass('is-flashing');
    window.setTimeout(() => section?.removeClass('is-flashing'), 1500);
  }
}
