import type { CachedMetadata } from 'obsidian';
import { Events } from '../core/events';
import { TFile } from '../vault/files';
import { folderOf } from '../vault/path';
import type { Vault } from '../vault/vault';
import { getLinkpath } from './linktext';
import { parseMarkdown } from './parse';

type LinkCounts = Record<string, Record<string, number>>;

/** Parses notes behind the app's back: what was not parsed yet is null, and says `changed` when it is. */
export class MetadataCache extends Events {
  resolvedLinks: LinkCounts = {};
  unresolvedLinks: LinkCounts = {};
  readonly #caches = new Map<string, CachedMetadata>();
  readonly #byName = new Map<string, Set<TFile>>();
  readonly #unparsed = new Set<TFile>();
  readonly #unlinked = new Set<string>();
  #work: Promise<void> | null = null;

  constructor(private readonly vault: Vault) {
    super();
    vault.on('create', (file: unknown) => {
      if (!(file instanceof TFile)) return;
      this.#name(file, file.path);
      this.#parseSoon(file);
    });
    vault.on('modify', (file: unknown) => {
      if (file instanceof TFile) this.#parseSoon(file);
    });
    vault.on('delete', (file: unknown) => {
      if (file instanceof TFile) this.#forget(file);
    });
    vault.on('rename', (file: unknown, from: string) => {
      if (file instanceof TFile) this.#move(file, from);
    });
  }

  /** Resolves when nothing is left to parse. */
  async _idle(): Promise<void> {
    while (this.#work) await this.#work;
  }

  getFileCache(file: TFile): CachedMetadata | null {
    return this.getCache(file.path);
  }

  getCache(path: string): CachedMetadata | null {
    return this.#caches.get(path) ?? null;
  }

  /**
   * The file that a link means: by its path from the root, else the one nearest to the note, without regard to case.
   * An empty link means the note itself.
   */
  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    if (linkpath === '') return this.vault.getFileByPath(sourcePath);
    const relative = /^\.\.?\//.test(linkpath);
    const wanted = (
      relative ? fromFolder(folderOf(sourcePath), linkpath) : linkpath.replace(/^\//, '')
    ).toLowerCase();
    const fits = (file: TFile): boolean => [wanted, `${wanted}.md`].includes(file.path.toLowerCase());
    const ends = (file: TFile): boolean =>
      [wanted, `${wanted}.md`].some((end) => file.path.toLowerCase().endsWith(`/${end}`));
    const named = [...this.#named(wanted), ...this.#named(`${wanted}.md`)];
    const exact = named.find(fits);
    if (exact || relative || linkpath.startsWith('/')) return exact ?? null;
    const here = `${folderOf(sourcePath).toLowerCase()}/`;
    const candidates = named
      .filter(ends)
      .sort((a, b) => a.path.length - b.path.length || (a.path < b.path ? -1 : 1));
    return candidates.find((file) => file.path.toLowerCase().startsWith(here)) ?? candidates[0] ?? null;
  }

  /** The shortest link that leads from the note to the file. */
  fileToLinktext(file: TFile, sourcePath: string, omitMdExtension = true): string {
    const path = omitMdExtension && file.extension === 'md' ? file.path.slice(0, -3) : file.path;
    const short = path.slice(path.lastIndexOf('/') + 1);
    return this.getFirstLinkpathDest(short, sourcePath) === file ? short : path;
  }

  #named(name: string): Iterable<TFile> {
    return this.#byName.get(name.slice(name.lastIndexOf('/') + 1)) ?? [];
  }

  #name(file: TFile, path: string): void {
    const key = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
    this.#byName.set(key, new Set(this.#byName.get(key)).add(file));
  }

  #unname(file: TFile, path: string): void {
    this.#byName.get(path.slice(path.lastIndexOf('/') + 1).toLowerCase())?.delete(file);
  }

  #parseSoon(file: TFile): void {
    if (file.extension === 'md') this.#unparsed.add(file);
    // Any file may be what a link in any note was waiting for; only a new name can be.
    if (!this.#caches.has(file.path)) this.#linkAllAgain();
    this.#start();
  }

  #forget(file: TFile): void {
    const before = this.getFileCache(file);
    this.#unname(file, file.path);
    this.#drop(file.path);
    this.#unparsed.delete(file);
    this.trigger('deleted', file, before);
    this.#linkAllAgain();
    this.#start();
  }

  /** Says nothing: a rename fires no `changed`. */
  #move(file: TFile, from: string): void {
    const cache = this.getCache(from);
    this.#unname(file, from);
    this.#name(file, file.path);
    this.#drop(from);
    if (cache) this.#caches.set(file.path, cache);
    this.#linkAllAgain();
    this.#start();
  }

  #drop(path: string): void {
    this.#caches.delete(path);
    Reflect.deleteProperty(this.resolvedLinks, path);
    Reflect.deleteProperty(this.unresolvedLinks, path);
  }

  #linkAllAgain(): void {
    for (const path of this.#caches.keys()) this.#unlinked.add(path);
  }

  #start(): void {
    this.#work ??= this.#run().finally(() => {
      this.#work = null;
      if (this.#unparsed.size > 0 || this.#unlinked.size > 0) this.#start();
    });
  }

  async #run(): Promise<void> {
    await new Promise((later) => window.setTimeout(later, 0));
    for (const file of this.#unparsed) {
      this.#unparsed.delete(file);
      await this.#parse(file);
    }
    for (const path of this.#unlinked) {
      this.#unlinked.delete(path);
      const file = this.vault.getFileByPath(path);
      if (!file) continue;
      this.#link(file);
      this.trigger('resolve', file);
    }
    this.trigger('resolved');
  }

  async #parse(file: TFile): Promise<void> {
    const text = await this.vault.cachedRead(file).catch(() => null);
    if (text === null) return; // it went away meanwhile: its `delete` follows
    const cache = parseMarkdown(text);
    this.#caches.set(file.path, cache);
    this.#unlinked.add(file.path);
    this.trigger('changed', file, text, cache);
  }

  #link(file: TFile): void {
    const cache = this.getFileCache(file);
    const resolved: Record<string, number> = {};
    const unresolved: Record<string, number> = {};
    for (const { link } of [
      ...(cache?.links ?? []),
      ...(cache?.embeds ?? []),
      ...(cache?.frontmatterLinks ?? []),
    ]) {
      const path = getLinkpath(link);
      const target = this.getFirstLinkpathDest(path, file.path);
      const [counts, key] = target ? [resolved, target.path] : [unresolved, path];
      counts[key] = (counts[key] ?? 0) + 1;
    }
    this.resolvedLinks[file.path] = resolved;
    this.unresolvedLinks[file.path] = unresolved;
  }
}

function fromFolder(folder: string, relative: string): string {
  const parts = folder.split('/').filter(Boolean);
  for (const step of relative.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}
