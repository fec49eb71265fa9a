import { FuzzySuggestModal, TFile, TFolder } from 'obsidian';
import type { Viva } from '../viva';

/** Picks a folder of the vault, or a file with a history, by its path. */
export class PathPicker extends FuzzySuggestModal<string> {
  constructor(
    viva: Viva,
    private readonly paths: readonly string[],
    placeholder: string,
    private readonly pick: (path: string) => void,
  ) {
    super(viva.app);
    this.setPlaceholder(placeholder);
  }

  override getItems(): string[] {
    return [...this.paths];
  }

  override getItemText(path: string): string {
    return path === '' ? '/' : path;
  }

  override onChooseItem(path: string): void {
    this.pick(path);
  }
}

/** The top first, as ''. */
export function foldersOf({ app }: Viva): readonly string[] {
  const folders = app.vault
    .getAllLoadedFiles()
    .filter((file): file is TFolder => file instanceof TFolder)
    .map(({ path }) => (path === '/' ? '' : path));
  return [...new Set(['', ...folders])].sort();
}

/** The newest first. */
export function jsonFilesOf({ app }: Viva): readonly string[] {
  return app.vault
    .getAllLoadedFiles()
    .filter((file): file is TFile => file instanceof TFile && file.extension === 'json')
    .sort((a, b) => b.stat.mtime - a.stat.mtime)
    .map(({ path }) => path);
}
