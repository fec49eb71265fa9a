import { Notice } from 'obsidian';
import { exportHistory } from '../../journal/backup';
import { randomId } from '../ports/runtimeOfWindow';
import type { Viva } from '../viva';

/** Writes the history into a new file of the folder ('' is the top of the vault), and says where. */
export async function exportInto(viva: Viva, folder: string): Promise<void> {
  const { text, store, app } = viva;
  try {
    const path = await freePath(viva, folder);
    await app.vault.adapter.write(path, exportHistory(store.journal, randomId()));
    new Notice(text('history.exported', { path }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    new Notice(text('history.export-failed', { reason }));
  }
}

/** Dated, and never one that is there. */
async function freePath({ app }: Viva, folder: string): Promise<string> {
  const day = new Date().toLocaleDateString('sv');
  const stem = `${folder === '' ? '' : `${folder}/`}viva-history-${day}`;
  for (let n = 1; ; n++) {
    const path = n === 1 ? `${stem}.json` : `${stem}-${n}.json`;
    if (!(await app.vault.adapter.exists(path))) return path;
  }
}
