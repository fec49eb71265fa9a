import type { App } from '../app/app';
import { installDom } from '../dom/install';
import { showTooltips } from '../widgets/tooltip';
import { killDeadLinks } from './links';
import { WorkspaceSplit } from './panes';

/** A window beside the main one, for leaves that were moved or opened there. It shares the app, not the document. */
export class WorkspaceWindow extends WorkspaceSplit {
  readonly win: Window;
  readonly doc: Document;

  constructor(app: App) {
    super(app, 'window');
    const win = window.open('about:blank', '', 'popup,width=700,height=700');
    if (win === null) throw new Error('The browser does not open another window.');
    this.win = win;
    this.doc = win.document;
    installDom(win as Window & typeof globalThis);
    this.doc.title = document.title;
    this.doc.documentElement.className = document.documentElement.className;
    this.doc.body.className = `${document.body.className} is-popout-window`;
    for (const each of Array.from(document.head.querySelectorAll('style, link[rel="stylesheet"]')))
      this.doc.head.append(this.doc.importNode(each, true));
    this.doc.body.append(this.containerEl);
    app.keymap._listen(win);
    killDeadLinks(this.doc);
    showTooltips(this.doc);
    followFocus(win);
    win.addEventListener('pagehide', () => this.#close());
    window.addEventListener('pagehide', () => win.close());
  }

  /** The last leaf that goes closes the window. */
  override _emptied(): void {
    this.win.close();
  }

  #close(): void {
    makeActive(window);
    this.app.workspace._windowClosed(this);
    for (const leaf of [...this.tabs.leaves]) leaf.detach();
  }
}

/** The window that has the focus is the active one. */
export function followFocus(win: Window): void {
  win.addEventListener('focus', () => makeActive(win));
  if (win.document.hasFocus()) makeActive(win);
}

function makeActive(win: Window): void {
  window.activeWindow = win;
  window.activeDocument = win.document;
}
