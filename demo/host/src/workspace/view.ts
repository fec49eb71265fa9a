import type { App } from '../app/app';
import { Component } from '../core/component';
import type { Scope } from '../core/keys';
import type { TFile } from '../vault/files';
import { setIcon } from '../widgets/icon';
import type { Menu } from '../widgets/menu';
import { setTooltip } from '../widgets/tooltip';
import type { WorkspaceLeaf } from './leaf';

export interface ViewStateResult {
  history: boolean;
}
type State = Record<string, unknown>;

export abstract class View extends Component {
  app: App;
  icon = 'file';
  navigation = false;
  containerEl: HTMLElement;
  scope: Scope | null = null;

  constructor(public leaf: WorkspaceLeaf) {
    super();
    this.app = leaf.app;
    this.containerEl = createDiv('workspace-leaf-content');
  }

  abstract getViewType(): string;
  abstract getDisplayText(): string;

  protected async onOpen(): Promise<void> {
    // for subclasses
  }

  protected async onClose(): Promise<void> {
    // for subclasses
  }

  getState(): State {
    return {};
  }

  async setState(_state: unknown, _result: ViewStateResult): Promise<void> {
    // for subclasses
  }

  getEphemeralState(): State {
    return {};
  }

  setEphemeralState(_state: unknown): void {
    // for subclasses
  }

  getIcon(): string {
    return this.icon;
  }

  onResize(): void {
    // for subclasses
  }

  onPaneMenu(_menu: Menu, _source: string): void {
    // for subclasses
  }

  async _open(parent: HTMLElement): Promise<void> {
    this.containerEl.dataset.type = this.getViewType();
    parent.append(this.containerEl);
    this.load();
    await this.onOpen();
  }

  async _close(): Promise<void> {
    await this.onClose();
    this.unload();
    this.containerEl.detach();
  }
}

export abstract class ItemView extends View {
  contentEl: HTMLElement;
  readonly #titleEl: HTMLElement;
  readonly #actionsEl: HTMLElement;

  constructor(leaf: WorkspaceLeaf) {
    super(leaf);
    const header = this.containerEl.createDiv('view-header');
    this.#titleEl = header.createDiv('view-header-title-container').createDiv('view-header-title');
    this.#actionsEl = header.createDiv('view-actions');
    this.contentEl = this.containerEl.createDiv('view-content');
  }

  addAction(icon: string, title: string, callback: (event: MouseEvent) => unknown): HTMLElement {
    const el = createEl('button', 'clickable-icon view-action');
    setIcon(el, icon);
    setTooltip(el, title);
    el.addEventListener('click', (event) => void callback(event));
    this.#actionsEl.prepend(el);
    return el;
  }

  _showTitle(): void {
    this.#titleEl.setText(this.getDisplayText());
  }
}

export abstract class FileView extends ItemView {
  allowNoFile = false;
  file: TFile | null = null;
  override navigation = true;

  override getDisplayText(): string {
    return this.file?.basename ?? '';
  }

  override getState(): State {
    return this.file ? { file: this.file.path } : {};
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const path: unknown = typeof state === 'object' && state !== null && 'file' in state ? state.file : null;
    const file = typeof path === 'string' ? this.app.vault.getFileByPath(path) : null;
    if (file !== this.file) {
      if (this.file) await this.onUnloadFile(this.file);
      this.file = file;
      if (file) await this.onLoadFile(file);
    }
    await super.setState(state, result);
  }

  protected override async onClose(): Promise<void> {
    if (this.file) await this.onUnloadFile(this.file);
  }

  async onLoadFile(_file: TFile): Promise<void> {
    // for subclasses
  }

  async onUnloadFile(_file: TFile): Promise<void> {
    // for subclasses
  }

  async onRename(_file: TFile): Promise<void> {
    this.leaf._showTitle();
  }

  canAcceptExtension(_extension: string): boolean {
    return false;
  }
}
