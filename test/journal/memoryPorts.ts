import type {
  Disk,
  DiskRead,
  Done,
  Failed,
  FileStat,
  Folder,
  Runtime,
  Shadow,
  ShadowChange,
  ShadowRow,
} from '../../src/journal/ports';

/** A plugin folder in memory. `text` is its data.json; null: absent. */
export class MemoryDisk implements Disk {
  text: string | null = null;
  unreadable: string | null = null;
  /** What the store kept aside: it lies beside data.json too. */
  readonly aside = new Map<string, string>();
  readonly copyFiles = new Map<string, string>();
  writes = 0;
  mtime = 0;

  async read(): Promise<DiskRead> {
    if (this.unreadable !== null) return { state: 'unreadable', reason: this.unreadable };
    if (this.text === null) return { state: 'absent' };
    return { state: 'loaded', text: this.text, stat: this.statNow(this.text) };
  }

  async write(text: string): Promise<Done> {
    this.writes++;
    this.put(text);
    return { ok: true };
  }

  async stat(): Promise<FileStat | null> {
    return this.text === null ? null : this.statNow(this.text);
  }

  async keepAside(name: string, text: string): Promise<{ readonly ok: true; readonly path: string }> {
    this.aside.set(name, text);
    return { ok: true, path: `plugins/viva/${name}` };
  }

  async copies(): Promise<readonly { readonly name: string; readonly text: string }[]> {
    return [...this.aside, ...this.copyFiles].map(([name, text]) => ({ name, text }));
  }

  /** As another program would. */
  put(text: string | null): void {
    this.text = text;
    this.mtime++;
  }

  private statNow(text: string): FileStat {
    return { size: text.length, mtime: this.mtime };
  }
}

/** A folder of the vault in memory. */
export class MemoryFolder implements Folder {
  readonly files = new Map<string, string>();
  refuses: string | null = null;
  writes = 0;

  async list(): ReturnType<Folder['list']> {
    return this.refuses === null ? { ok: true, names: [...this.files.keys()] } : this.failed();
  }

  async read(key: string): ReturnType<Folder['read']> {
    const text = this.files.get(key);
    return text === undefined ? { ok: false, reason: `no ${key}` } : { ok: true, text };
  }

  async write(key: string, text: string): Promise<Done> {
    if (this.refuses !== null) return this.failed();
    this.writes++;
    this.files.set(key, text);
    return { ok: true };
  }

  async remove(key: string): Promise<Done> {
    this.files.delete(key);
    return { ok: true };
  }

  private failed(): Failed {
    return { ok: false, reason: this.refuses ?? '' };
  }
}

/** A device's IndexedDB in memory. */
export class MemoryShadow implements Shadow {
  readonly chunks = new Map<string, string>();
  rows: ShadowRow[] = [];
  refuses: string | null = null;

  async read(): ReturnType<Shadow['read']> {
    if (this.refuses !== null) return { ok: false, reason: this.refuses };
    return { ok: true, chunks: new Map(this.chunks), tail: [...this.rows] };
  }

  async append(row: ShadowRow): Promise<Done> {
    if (this.refuses !== null) return { ok: false, reason: this.refuses };
    this.rows.push(row);
    return { ok: true };
  }

  async replace({ put, drop, dropTail }: ShadowChange): Promise<Done> {
    if (this.refuses !== null) return { ok: false, reason: this.refuses };
    for (const [key, text] of put) this.chunks.set(key, text);
    for (const key of drop) this.chunks.delete(key);
    this.rows = this.rows.filter(
      (row) => !dropTail.some(({ writer, upTo }) => writer === row.writer && row.sequence <= upTo),
    );
    return { ok: true };
  }

  evict(): void {
    this.chunks.clear();
    this.rows = [];
  }
}

let ids = 0;

/** Time that stands still until it is told to go on; only what waits for less than a second is soon called. */
export class ManualRuntime implements Runtime {
  private planned: { readonly at: number; readonly call: () => void }[] = [];

  constructor(public time: number) {}

  now(): number {
    return this.time;
  }

  id(): string {
    return `load${++ids}`;
  }

  later(ms: number, call: () => void): () => void {
    if (ms < 1000) {
      const soon = setImmediate(call);
      return () => clearImmediate(soon);
    }
    const plan = { at: this.time + ms, call };
    this.planned.push(plan);
    return () => {
      this.planned = this.planned.filter((other) => other !== plan);
    };
  }

  get waiting(): number {
    return this.planned.length;
  }

  /** Calls what is due by then, in order of time. */
  pass(ms: number): void {
    this.time += ms;
    const due = this.planned.filter(({ at }) => at <= this.time).sort((a, b) => a.at - b.at);
    this.planned = this.planned.filter(({ at }) => at > this.time);
    for (const { call } of due) call();
  }
}

/** Lets all promises that wait for nothing but each other come to rest. */
export async function rest(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
