import { debounce } from '../core/debounce';
import { TFile, type TAbstractFile, type TFolder } from '../vault/files';
import { ItemView } from '../workspace/view';
import { Notice } from '../widgets/notice';

/** The tree of files in the left side bar. */
export class FileExplorer extends ItemView {
  override icon = 'folder-closed';
  readonly #closed = new Set<string>();
  /** Once for all files of a burst: at the start there is one event for each file of the vault. */
  readonly #drawSoon = debounce(() => this.#draw(), 20);

  getViewType(): string {
    return 'file-explorer';
  }

  getDisplayText(): string {
    return 'Files';
  }

  override onload(): void {
    const { vault, workspace } = this.app;
    for (const name of ['create', 'delete', 'rename']) this.registerEvent(vault.on(name, this.#drawSoon));
    this.registerEvent(workspace.on('file-open', this.#drawSoon));
    this.#draw();
  }

  #draw(): void {
    this.contentEl.empty();
    this.#drawFolder(this.app.vault.getRoot(), this.contentEl.createDiv('nav-files-container'));
  }

  #drawFolder(folder: TFolder, el: HTMLElement): void {
    for (const item of [...folder.children].sort(byKindAndName)) {
      if (item instanceof TFile) this.#drawFile(item, el);
      else this.#drawSubfolder(item, el);
    }
  }

  #drawSubfolder(item: TAbstractFile, el: HTMLElement): void {
    const folder = this.app.vault.getFolderByPath(item.path);
    if (!folder) return;
    const title = el.createEl('button', { cls: 'nav-folder-title', text: item.name });
    const open = !this.#closed.has(item.path);
    title.setAttr('aria-expanded', open);
    title.addEventListener('click', () => {
      if (open) this.#closed.add(item.path);
      else this.#closed.delete(item.path);
      this.#draw();
    });
    if (open) this.#drawFolder(folder, el.createDiv('nav-folder-children'));
  }

  #drawFile(file: TFile, el: HTMLElement): void {
    const isNote = file.extension === 'md';
    const title = el.createEl('button', { cls: 'nav-file-title', text: isNote ? file.basename : file.name });
    title.dataset.path = file.path;
    title.toggleClass('is-active', this.app.workspace.getActiveFile() === file);
    title.addEventListener('click', (event) => {
      if (!isNote) new Notice('The demo host opens notes only.');
      else void this.app.workspace.getLeaf(event.ctrlKey || event.metaKey).openFile(file);
      if (document.body.hasClass('is-phone')) this.app.workspace.leftSplit.collapse();
    });
  }
}

function byKindAndName(a: TAbstractFile, b: TAbstractFile): number {
  return Number(a instanceof TFile) - Number(b instanceof TFile) || a.name.localeCompare(b.name);
}
