import type { App } from '../app/app';
import { WorkspaceLeaf } from './leaf';

export type Place = 'root' | 'left' | 'right' | 'window';

/** One of the three parts of the window, or a window of its own. The sides fold away; on a phone they are drawers over the page. */
export class WorkspaceSplit {
  readonly containerEl: HTMLElement;
  readonly tabs: WorkspaceTabs;
  collapsed = false;

  constructor(
    readonly app: App,
    readonly place: Place,
  ) {
    const main = place === 'root' || place === 'window';
    const kind = main ? 'mod-root' : `mod-sidedock mod-${place}-split`;
    this.containerEl = createDiv(`workspace-split ${kind}`);
    this.tabs = new WorkspaceTabs(this);
    if (!main) this.collapse();
  }

  collapse(): void {
    this.#set(true);
  }

  expand(): void {
    this.#set(false);
  }

  toggle(): void {
    this.#set(!this.collapsed);
  }

  /** Its last leaf has gone. */
  _emptied(): void {
    // the parts of the main window stay
  }

  #set(collapsed: boolean): void {
    this.collapsed = collapsed;
    this.containerEl.toggleClass('is-sidedock-collapsed', collapsed);
    window.setTimeout(() => this.tabs.leaves.forEach((leaf) => leaf.onResize()));
  }
}

/** A row of tabs, one of them on top. */
export class WorkspaceTabs {
  readonly app: App;
  readonly leaves: WorkspaceLeaf[] = [];
  readonly headerEl: HTMLElement;
  readonly #bodyEl: HTMLElement;
  top: WorkspaceLeaf | null = null;

  constructor(public parent: WorkspaceSplit) {
    this.app = parent.app;
    const el = parent.containerEl.createDiv('workspace-tabs');
    this.headerEl = el.createDiv({ cls: 'workspace-tab-header-container', attr: { role: 'tablist' } });
    this.#bodyEl = el.createDiv('workspace-tab-container');
  }

  add(): WorkspaceLeaf {
    return this.take(new WorkspaceLeaf(this));
  }

  take(leaf: WorkspaceLeaf): WorkspaceLeaf {
    leaf.parent = this;
    this.leaves.push(leaf);
    this.headerEl.append(leaf.tabHeaderEl);
    this.#bodyEl.append(leaf.containerEl);
    this.show(leaf);
    return leaf;
  }

  show(top: WorkspaceLeaf | null): void {
    this.top = top;
    for (const leaf of this.leaves) {
      leaf.containerEl.toggle(leaf === top);
      leaf.tabHeaderEl.toggleClass('is-active', leaf === top);
      leaf.tabHeaderEl.setAttr('aria-selected', leaf === top);
    }
    top?.onResize();
  }

  _remove(leaf: WorkspaceLeaf): void {
    const at = this.leaves.indexOf(leaf);
    if (at < 0) return;
    this.leaves.splice(at, 1);
    leaf.tabHeaderEl.detach();
    leaf.containerEl.detach();
    if (this.top === leaf) this.show(this.leaves[at] ?? this.leaves.at(-1) ?? null);
  }
}
