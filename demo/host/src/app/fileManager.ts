import { missing } from '../core/missing';
import { TFile, type TAbstractFile, type TFolder } from '../vault/files';
import type { App } from './app';

export class FileManager {
  constructor(private readonly app: App) {}

  /** Where new notes go: the root of the vault, as the setting's default has it. */
  getNewFileParent(_sourcePath: string, _newFilePath?: string): TFolder {
    return this.app.vault.getRoot();
  }

  generateMarkdownLink(file: TFile, sourcePath: string, subpath = '', alias = ''): string {
    const link = this.app.metadataCache.fileToLinktext(file, sourcePath) + subpath;
    return `${file.extension === 'md' ? '' : '!'}[[${link}${alias && `|${alias}`}]]`;
  }

  /** Renames, and rewrites the wiki links in other notes that led to the file. */
  async renameFile(file: TAbstractFile, newPath: string): Promise<void> {
    if (!(file instanceof TFile)) missing('FileManager.renameFile for a folder');
    const { vault, metadataCache } = this.app;
    const leadsHere = (link: string, source: TFile): boolean => {
      const path = link.split('#')[0] ?? '';
      return path !== '' && metadataCache.getFirstLinkpathDest(path, source.path) === file;
    };
    const affected = vault.getMarkdownFiles().map((source) => {
      const { links = [], embeds = [] } = metadataCache.getFileCache(source) ?? {};
      return { source, links: [...links, ...embeds].filter(({ link }) => leadsHere(link, source)) };
    });
    await vault.rename(file, newPath);
    for (const { source, links } of affected) {
      if (links.length === 0) continue;
      const backwards = links.sort((a, b) => b.position.start.offset - a.position.start.offset);
      await vault.process(source, (text) =>
        backwards.reduce((before, { link, original, position: { start, end } }) => {
          if (!original.includes('[[')) return before;
          const [path = ''] = link.split('#');
          const moved = original.replace(path, () => metadataCache.fileToLinktext(file, source.path));
          return before.slice(0, start.offset) + moved + before.slice(end.offset);
        }, text),
      );
    }
  }
}
