import { missing } from '../core/missing';
import { nameOf, folderOf } from './path';
import type { Store } from './store';

export interface Stat {
  type: 'file' | 'folder';
  ctime: number;
  mtime: number;
  size: number;
}
export interface DataWriteOptions {
  ctime?: number;
  mtime?: number;
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** The vault's folder, hidden files included. Obsidian's on a desktop is called so too. */
export class FileSystemAdapter {
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: Store,
    private readonly vaultName: string,
    /** Called after each change that went through here, before the caller hears of it. */
    private readonly changed: (path: string) => Promise<void>,
  ) {}

  getName(): string {
    return this.vaultName;
  }

  async exists(path: string, sensitive = false): Promise<boolean> {
    const entry = await this.store.stat(path);
    if (!entry || !sensitive) return entry !== null;
    const { files, folders } = await this.list(folderOf(path));
    return [...files, ...folders].some((each) => nameOf(each) === nameOf(path));
  }

  async stat(path: string): Promise<Stat | null> {
    const entry = await this.store.stat(path);
    return entry && { type: entry.kind, ctime: entry.ctime, mtime: entry.mtime, size: entry.size };
  }

  async list(path: string): Promise<{ files: string[]; folders: string[] }> {
    const here = await this.store.list(path === '/' ? '' : path, false);
    const paths = (kind: string): string[] =>
      here.filter((entry) => entry.kind === kind).map((entry) => entry.path);
    return { files: paths('file'), folders: paths('folder') };
  }

  /** UTF-8; what is none comes as replacement characters, and a byte order mark stays, as Node reads it. */
  async read(path: string): Promise<string> {
    return utf8.decode(await this.store.read(path));
  }

  readBinary(path: string): Promise<ArrayBuffer> {
    return this.store.read(path);
  }

  write(path: string, data: string, options?: DataWriteOptions): Promise<void> {
    return this.#inTurn(path, () => this.#write(path, data, options));
  }

  writeBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    return this.#inTurn(path, () => this.#write(path, data, options));
  }

  append(path: string, data: string, options?: DataWriteOptions): Promise<void> {
    return this.#inTurn(path, async () => {
      const before = (await this.store.stat(path)) ? await this.read(path) : '';
      await this.#write(path, before + data, options);
    });
  }

  /** Reads, changes and writes with no other write of this adapter between. */
  process(path: string, change: (data: string) => string, options?: DataWriteOptions): Promise<string> {
    return this.#inTurn(path, async () => {
      const data = change(await this.read(path));
      await this.#write(path, data, options);
      return data;
    });
  }

  getResourcePath(path: string): string {
    return `/vault/${encodeURI(path)}`;
  }

  async mkdir(path: string): Promise<void> {
    await this.store.makeFolder(path);
    await this.changed(path);
  }

  async remove(path: string): Promise<void> {
    await this.store.remove(path, false);
    await this.changed(path);
  }

  async rmdir(path: string, recursive: boolean): Promise<void> {
    await this.store.remove(path, recursive);
    await this.changed(path);
  }

  rename(path: string, to: string): Promise<void> {
    return this.#inTurn(path, () => this.store.rename(path, to));
  }

  copy(path: string, to: string): Promise<void> {
    return this.#inTurn(to, async () => this.#write(to, await this.store.read(path)));
  }

  #write(path: string, data: BodyInit, options?: DataWriteOptions): Promise<void> {
    if (options?.mtime !== undefined || options?.ctime !== undefined) missing('DataWriteOptions');
    return this.store.write(path, data);
  }

  async #inTurn<T>(path: string, work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined); // the caller hears of it; the next in turn need not
    const result = await turn;
    await this.changed(path);
    return result;
  }
}
