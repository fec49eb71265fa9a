import { normalizePath, type App, type Stat } from 'obsidian';
import type { Disk, DiskRead, Done, Failed, FileStat } from '../../journal/ports';

const COPY = /^data.*\.json$/;

/**
 * `data.json` in the plugin's folder, through the vault's adapter: the app's own `loadData` does not tell a file that
 * is absent from one that cannot be read.
 */
export function diskOfPlugin(app: App, folder: string): Disk {
  const { adapter } = app.vault;
  const pathOf = (name: string): string => normalizePath(`${folder}/${name}`);
  const path = pathOf('data.json');

  const stat = async (): Promise<FileStat | null> => {
    const found = await adapter.stat(path);
    return found?.type === 'file' ? fileStat(found) : null;
  };

  return {
    stat,
    read: async (): Promise<DiskRead> => {
      try {
        const before = await stat();
        if (!before) return { state: 'absent' };
        return { state: 'loaded', text: await adapter.read(path), stat: before };
      } catch (error) {
        return { state: 'unreadable', reason: reasonOf(error) };
      }
    },
    write: (text): Promise<Done> =>
      attempt(async () => {
        await adapter.write(path, text);
        return { ok: true };
      }),
    keepAside: (name, text) =>
      attempt(async () => {
        const kept = pathOf(name);
        // A copy keeps the bytes of what is no text too.
        if (!(await adapter.exists(kept)) && (await adapter.read(path).catch(() => null)) === text) {
          await adapter.copy(path, kept);
        } else await adapter.write(kept, text);
        return { ok: true, path: kept };
      }),
    copies: async () => {
      const { files } = await adapter.list(normalizePath(folder));
      const names = files
        .map((file) => file.slice(file.lastIndexOf('/') + 1))
        .filter((name) => name !== 'data.json' && COPY.test(name));
      return Promise.all(names.map(async (name) => ({ name, text: await adapter.read(pathOf(name)) })));
    },
  };
}

function fileStat({ size, mtime }: Stat): FileStat {
  return { size, mtime };
}

async function attempt<T extends { readonly ok: true }>(work: () => Promise<T>): Promise<T | Failed> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
