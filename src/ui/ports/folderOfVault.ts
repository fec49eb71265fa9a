import { normalizePath, type App } from 'obsidian';
import type { Done, Failed, Folder } from '../../journal/ports';

/** A plain extension that sync programs take along like any other attachment. */
const EXTENSION = '.viva';

/** A folder of the vault, through the vault's adapter: each chunk is a file of its own under its key. */
export function folderOfVault(app: App, path: string): Folder {
  const { adapter } = app.vault;
  const folder = normalizePath(path);
  const fileOf = (key: string): string => `${folder}/${key}${EXTENSION}`;

  return {
    list: () =>
      attempt(async () => {
        if (!(await adapter.exists(folder))) return { ok: true, names: [] };
        const { files } = await adapter.list(folder);
        const names = files
          .filter((file) => file.endsWith(EXTENSION))
          .map((file) => file.slice(file.lastIndexOf('/') + 1, -EXTENSION.length));
        return { ok: true, names };
      }),
    read: (key) => attempt(async () => ({ ok: true, text: await adapter.read(fileOf(key)) })),
    write: (key, text) =>
      attempt(async (): Promise<Done> => {
        if (!(await adapter.exists(folder))) await adapter.mkdir(folder);
        await adapter.write(fileOf(key), text);
        return { ok: true };
      }),
    remove: (key) =>
      attempt(async (): Promise<Done> => {
        await adapter.remove(fileOf(key));
        return { ok: true };
      }),
  };
}

async function attempt<T extends { readonly ok: boolean }>(work: () => Promise<T>): Promise<T | Failed> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
