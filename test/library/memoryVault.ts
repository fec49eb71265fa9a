import type { NoteFile, NoteOutline, NoteText, Pace, Vault } from '../../src/library/ports';

/** A vault in memory. It counts what is read, and can fail to read. */
export class MemoryVault implements Vault {
  readonly texts = new Map<string, string>();
  readonly outlines = new Map<string, NoteOutline>();
  readonly broken = new Set<string>();
  readonly reads: string[] = [];
  readonly #times = new Map<string, number>();
  #clock = 0;

  constructor(texts: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(texts)) this.write(path, text);
  }

  write(path: string, text: string): void {
    this.texts.set(path, text);
    this.#times.set(path, ++this.#clock);
  }

  rename(from: string, to: string): void {
    const text = this.texts.get(from);
    if (text === undefined) throw new Error(`no note ${from}`);
    this.texts.delete(from);
    this.texts.set(to, text);
    this.#times.set(to, this.#times.get(from) ?? 0);
  }

  notes(): readonly NoteFile[] {
    return [...this.texts.keys()].flatMap((path) => this.note(path) ?? []);
  }

  note(path: string): NoteFile | null {
    const text = this.texts.get(path);
    return text === undefined ? null : { path, mtime: this.#times.get(path) ?? 0, size: text.length };
  }

  async read(path: string): Promise<NoteText> {
    this.reads.push(path);
    await Promise.resolve();
    if (this.broken.has(path)) return { state: 'unreadable', reason: 'not downloaded' };
    const text = this.texts.get(path);
    return text === undefined ? { state: 'gone' } : { state: 'read', text };
  }

  outline(path: string): NoteOutline | null {
    return this.outlines.get(path) ?? null;
  }

  /** By name alone, the shortest path first; `../` from where the link stands, `/` from the top. */
  resolve(linkPath: string, sourcePath: string): string | null {
    if (/^(?:\.\.?)?\//.test(linkPath)) {
      const { pathname } = new URL(encodeURI(linkPath), `file:///${encodeURI(sourcePath)}`);
      const path = decodeURI(pathname)
        .slice(1)
        .replace(/(?:\.md)?$/, '.md');
      return this.texts.has(path) ? path : null;
    }
    const name = linkPath.replace(/(?:\.md)?$/, '.md');
    const ends = [...this.texts.keys()].filter((path) => path === name || path.endsWith(`/${name}`));
    return ends.sort((one, other) => one.length - other.length || (one < other ? -1 : 1))[0] ?? null;
  }

  backlinks(path: string): readonly string[] {
    return [...this.texts]
      .filter(
        ([source, text]) =>
          source !== path && linksOf(text).some((link) => this.resolve(link, source) === path),
      )
      .map(([source]) => source);
  }

  linksFrom(path: string): readonly string[] {
    const paths = linksOf(this.texts.get(path) ?? '').flatMap((link) => this.resolve(link, path) ?? []);
    return [...new Set(paths)];
  }
}

function linksOf(text: string): readonly string[] {
  return [...text.matchAll(/\[\[([^[\]|#]+)|\]\(<?([^()#<>]+)/g)].flatMap(
    ([, wiki, markdown]) => wiki ?? decodeURI(markdown ?? ''),
  );
}

/** A pace whose clock goes on by `step` ms each time it is asked, and that counts its rests. */
export class StepPace implements Pace {
  rests = 0;
  #time = 0;

  constructor(readonly step = 0) {}

  now(): number {
    this.#time += this.step;
    return this.#time;
  }

  async rest(): Promise<void> {
    this.rests++;
    await Promise.resolve();
  }

  /** Once everything that waits for nothing is done. */
  later(_ms: number, call: () => void): () => void {
    const timer = setTimeout(call, 0);
    return () => clearTimeout(timer);
  }
}
