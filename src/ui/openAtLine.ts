import { getLinkpath, Platform, type App, type WorkspaceLeaf } from 'obsidian';
import type { Viva } from './viva';

/** Opens a note at a 0-based line: in the tab that shows it already, else in a tab of its own. */
export function openAtLine({ app }: Pick<Viva, 'app'>, path: string, line: number): void {
  void openInTab(app, path, '', { line });
}

/** What a link means, in the tab that shows that note already, else in a tab of its own. */
export async function openInTab(
  app: App,
  link: string,
  sourcePath: string,
  eState: Record<string, unknown> = {},
): Promise<void> {
  const file = app.metadataCache.getFirstLinkpathDest(getLinkpath(link), sourcePath);
  const open = file && leafOf(app, file.path);
  if (open) {
    app.workspace.setActiveLeaf(open, { focus: true });
    await open.openFile(file, {
      active: true,
      eState: { subpath: link.slice(getLinkpath(link).length), ...eState },
    });
  } else await app.workspace.openLinkText(link, sourcePath, 'tab', { eState });
}

/** Opens a note beside the view it is called from, ready to be written in. */
export async function openBeside(app: App, path: string, line: number): Promise<void> {
  const file = app.vault.getFileByPath(path);
  if (!file) return;
  const leaf =
    leafOf(app, path) ??
    (Platform.isPhone ? app.workspace.getLeaf('tab') : app.workspace.getLeaf('split', 'vertical'));
  await leaf.openFile(file, { active: true, state: { mode: 'source' }, eState: { line } });
  app.workspace.setActiveLeaf(leaf, { focus: true });
}

/** The first one that shows the note; a tab that is not loaded yet counts too. */
function leafOf(app: App, path: string): WorkspaceLeaf | null {
  let found: WorkspaceLeaf | null = null;
  app.workspace.iterateAllLeaves((leaf) => {
    const { type, state } = leaf.getViewState();
    if (type === 'markdown' && state?.file === path) found ??= leaf;
  });
  return found;
}
