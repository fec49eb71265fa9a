import type { App } from '../app/app';
import { Events } from '../core/events';
import type { TFile } from '../vault/files';
import type { HoverPopover } from '../widgets/hover';
import { setIcon } from '../widgets/icon';
import { EmptyView } from './emptyView';
import type { WorkspaceSplit, WorkspaceTabs } from './panes';
import { ItemView, type View } from './view';

export interface ViewState {
  type: string;
  state?: Record<string, unknown>;
  active?: boolean;
  pinned?: boolean;
}
export interface OpenViewState {
  state?: Record<string, unknown>;
  eState?: Record<string, unknown>;
  active?: boolean;
}

export class WorkspaceLeaf extends Events {
  view: View;
  hoverPopover: HoverPopover | null = null;
  readonly app: App;
  readonly containerEl = createDiv('workspace-leaf');
  readonly tabHeaderEl = createDiv({ cls: 'workspace-tab-header', attr: { role: 'tab', tabindex: 0 } });
  readonly #iconEl = this.tabHeaderEl.createDiv('workspace-tab-header-inner-icon');
  readonly #titleEl = this.tabHeaderEl.createDiv('workspace-tab-header-inner-title');
  #pinned = false;

  constructor(public parent: WorkspaceTabs) {
    super();
    this.app = parent.app;
    this.view = new EmptyView(this);
    void this.view._open(this.containerEl);
    const close = this.tabHeaderEl.createEl('button', 'workspace-tab-header-inner-close-button');
    close.setAttrs({ 'aria-label': 'Close' });
    setIcon(close, 'x');
    close.addEventListener('click', (event) => {
      event.stopPropagation();
      this.detach();
    });
    this.tabHeaderEl.addEventListener('click', () => this.app.workspace.setActiveLeaf(this, { focus: true }));
    this._showTitle();
  }

  get isDeferred(): boolean {
    return false;
  }

  async loadIfDeferred(): Promise<void> {
    // nothing is deferred here
  }

  getRoot(): WorkspaceSplit {
    return this.parent.parent;
  }

  async openFile(file: TFile, { state = {}, eState, active = true }: OpenViewState = {}): Promise<void> {
    if (file.extension !== 'md') throw new Error(`The demo host opens notes only, not ${file.name}.`);
    await this.setViewState({ type: 'markdown', state: { ...state, file: file.path }, active }, eState);
  }

  async open(view: View): Promise<View> {
    const before = this.view;
    this.view = view;
    await before._close();
    await view._open(this.containerEl);
    this._showTitle();
    return view;
  }

  getViewState(): ViewState {
    return { type: this.view.getViewType(), state: this.view.getState(), pinned: this.#pinned };
  }

  async setViewState({ type, state = {}, active, pinned }: ViewState, eState?: unknown): Promise<void> {
    if (pinned !== undefined) this.#pinned = pinned;
    if (type !== this.view.getViewType()) {
      const create = this.app.workspace._creators.get(type);
      await this.open(create ? create(this) : new EmptyView(this));
    }
    await this.view.setState(state, { history: false });
    this._showTitle();
    if (active) this.app.workspace.setActiveLeaf(this, { focus: true });
    if (eState !== undefined) this.view.setEphemeralState(eState);
    this.app.workspace._layoutChanged();
  }

  getEphemeralState(): Record<string, unknown> {
    return this.view.getEphemeralState();
  }

  setEphemeralState(state: unknown): void {
    this.view.setEphemeralState(state);
  }

  setPinned(pinned: boolean): void {
    this.#pinned = pinned;
    this.trigger('pinned-change', pinned);
  }

  togglePinned(): void {
    this.setPinned(!this.#pinned);
  }

  getIcon(): string {
    return this.view.getIcon();
  }

  getDisplayText(): string {
    return this.view.getDisplayText();
  }

  onResize(): void {
    this.view.onResize();
  }

  detach(): void {
    const root = this.getRoot();
    this.parent._remove(this);
    void this.view._close();
    this.app.workspace._left(this);
    if (root.tabs.leaves.length === 0) root._emptied();
  }

  _showTitle(): void {
    setIcon(this.#iconEl, this.getIcon());
    this.#titleEl.setText(this.getDisplayText());
    this.tabHeaderEl.setAttr('title', this.getDisplayText());
    if (this.view instanceof ItemView) this.view._showTitle();
  }
}
