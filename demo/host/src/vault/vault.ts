import { Events } from '../core/events';
import { FileSystemAdapter, type DataWriteOptions } from './adapter';
import { parentKey, TFile, TFolder, type TAbstractFile } from './files';
import { isHidden, normalizePath } from './path';
import type { Entry, Store } from './store';

export class Vault extends Events {
  adapter: FileSystemAdapter;
  configDir = '.obsidian';
  readonly #files = new Map<string, TAbstractFile>();
  readonly #texts = new WeakMap<TFile, { mtime: number; text: string }>();
  #config: Record<string, unknown> = {};
  #news: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: Store,
    name: string,
  ) {
    super();
    this.adapter = new FileSystemAdapter(store, name, (path) => this._reconcile(path));
    this.#files.set('/', new TFolder(this, '/'));
  }

  /** Takes in what is on disk, with a `create` for each file, as Obsidian does at every start; then follows it. */
  async _load(): Promise<void> {
    await this.store.watch((path) => void this._reconcile(path));
    for (const entry of await this.store.list('', true)) {
      if (!isHidden(entry.path) && !this.#files.has(entry.path)) this.#add(entry);
    }
  }

  async _loadConfig(): Promise<void> {
    const path = `${this.configDir}/app.json`;
    if (!(await this.adapter.exists(path))) return;
    const config: unknown = JSON.parse(await this.adapter.read(path));
    if (typeof config === 'object' && config !== null)
      this.#config = Object.fromEntries(Object.entries(config));
  }

  /** Not in obsidian.d.ts: a value of .obsidian/app.json, such as `userIgnoreFilters`. */
  getConfig(key: string): unknown {
    return this.#config[key];
  }

  getName(): string {
    return this.adapter.getName();
  }

  getRoot(): TFolder {
    const root = this.#files.get('/');
    if (!(root instanceof TFolder)) throw new Error('The vault has no root.');
    return root;
  }

  getAbstractFileByPath(path: string): TAbstractFile | null {
    return this.#files.get(path) ?? null;
  }

  getFileByPath(path: string): TFile | null {
    const file = this.#files.get(path);
    return file instanceof TFile ? file : null;
  }

  getFolderByPath(path: string): TFolder | null {
    const folder = this.#files.get(path);
    return folder instanceof TFolder ? folder : null;
  }

  getAllLoadedFiles(): TAbstractFile[] {
    return [...this.#files.values()];
  }

  getFiles(): TFile[] {
    return this.getAllLoadedFiles().filter((file) => file instanceof TFile);
  }

  getMarkdownFiles(): TFile[] {
    return this.getFiles().filter((file) => file.extension === 'md');
  }

  getAllFolders(includeRoot = false): TFolder[] {
    const folders = this.getAllLoadedFiles().filter((file) => file instanceof TFolder);
    return includeRoot ? folders : folders.filter((folder) => !folder.isRoot());
  }

  static recurseChildren(root: TFolder, callback: (file: TAbstractFile) => unknown): void {
    callback(root);
    for (const child of root.children) {
      if (child instanceof TFolder) Vault.recurseChildren(child, callback);
      else callback(child);
    }
  }

  read(file: TFile): Promise<string> {
    return this.adapter.read(file.path);
  }

  readBinary(file: TFile): Promise<ArrayBuffer> {
    return this.adapter.readBinary(file.path);
  }

  async cachedRead(file: TFile): Promise<string> {
    const known = this.#texts.get(file);
    if (known?.mtime === file.stat.mtime) return known.text;
    const { mtime } = file.stat;
    const text = await this.read(file);
    this.#texts.set(file, { mtime, text });
    return text;
  }

  getResourcePath(file: TFile): string {
    return `${this.adapter.getResourcePath(file.path)}?${file.stat.mtime}`;
  }

  async create(path: string, data: string, options?: DataWriteOptions): Promise<TFile> {
    const at = normalizePath(path);
    if (await this.adapter.exists(at)) throw new Error('File already exists.');
    await this.adapter.write(at, data, options);
    const file = this.getFileByPath(at);
    if (!file) throw new Error(`${at} was written and is not in the vault.`);
    return file;
  }

  async createFolder(path: string): Promise<TFolder> {
    const at = normalizePath(path);
    if (await this.adapter.exists(at)) throw new Error('Folder already exists.');
    await this.adapter.mkdir(at);
    const folder = this.getFolderByPath(at);
    if (!folder) throw new Error(`${at} was made and is not in the vault.`);
    return folder;
  }

  async modify(file: TFile, data: string, options?: DataWriteOptions): Promise<void> {
    await this.adapter.write(file.path, data, options);
  }

  async append(file: TFile, data: string, options?: DataWriteOptions): Promise<void> {
    await this.adapter.append(file.path, data, options);
  }

  process(file: TFile, change: (data: string) => string, options?: DataWriteOptions): Promise<string> {
    return this.adapter.process(file.path, change, options);
  }

  async delete(file: TAbstractFile, force = false): Promise<void> {
    if (file instanceof TFolder) await this.adapter.rmdir(file.path, force);
    else await this.adapter.remove(file.path);
  }

  /** Fires `rename` for the file and for all below it. A rename from outside comes as a delete and a create. */
  async rename(file: TAbstractFile, newPath: string): Promise<void> {
    const [from, to] = [file.path, normalizePath(newPath)];
    if (this.#files.has(to) && to.toLowerCase() !== from.toLowerCase()) {
      throw new Error('Destination file already exists!');
    }
    await this.#exclusively(async () => {
      await this.store.rename(from, to);
      this.#move(file, to);
    });
  }

  /** Compares one path with the disk and fires what follows, one path after the other. */
  _reconcile(path: string): Promise<void> {
    return this.#exclusively(async () => {
      this.trigger('raw', path);
      if (isHidden(path)) return;
      const entry = await this.store.stat(path);
      const known = this.#files.get(path);
      if (known && entry && known instanceof TFile === (entry.kind === 'file')) {
        this.#touch(known, entry);
        return;
      }
      if (known) this.#remove(known);
      if (entry) this.#add(entry);
    });
  }

  #exclusively(work: () => Promise<void>): Promise<void> {
    const done = this.#news.then(work);
    this.#news = done.catch(() => undefined); // the one who asked hears of it
    return done;
  }

  #touch(file: TAbstractFile, { ctime, mtime, size }: Entry): void {
    if (!(file instanceof TFile) || (file.stat.mtime === mtime && file.stat.size === size)) return;
    file.stat = { ctime, mtime, size };
    this.trigger('modify', file);
  }

  #add({ path, kind, ctime, mtime, size }: Entry): void {
    const above = parentKey(path);
    if (!this.#files.has(above)) this.#add({ path: above, kind: 'folder', ctime, mtime, size: 0 });
    const file = kind === 'file' ? new TFile(this, path, { ctime, mtime, size }) : new TFolder(this, path);
    this.#files.set(path, file);
    this.#attach(file);
    this.trigger('create', file);
  }

  #remove(file: TAbstractFile): void {
    if (file instanceof TFolder) for (const child of [...file.children]) this.#remove(child);
    this.#files.delete(file.path);
    this.#detach(file);
    this.trigger('delete', file);
  }

  #move(file: TAbstractFile, to: string): void {
    const from = file.path;
    const moved = [...this.#files.values()].filter(
      (each) => each === file || each.path.startsWith(`${from}/`),
    );
    const pathsBefore = moved.map((each) => each.path);
    this.#detach(file);
    for (const each of moved) this.#files.delete(each.path);
    for (const each of moved) each._moveTo(to + each.path.slice(from.length));
    for (const each of moved) this.#files.set(each.path, each);
    this.#attach(file);
    moved.forEach((each, at) => this.trigger('rename', each, pathsBefore[at]));
  }

  #attach(file: TAbstractFile): void {
    const parent = this.getFolderByPath(parentKey(file.path));
    file.parent = parent;
    parent?.children.push(file);
  }

  #detach(file: TAbstractFile): void {
    if (file.parent) file.parent.children = file.parent.children.filter((child) => child !== file);
    file.parent = null;
  }
}
