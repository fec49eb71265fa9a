/** Where `data.json` lives. Every failure is a value. */
export interface Disk {
  read(): Promise<DiskRead>;
  /** Replaces the whole file. */
  write(text: string): Promise<Done>;
  /** Size and modification time, to see whether it moved; null: absent. */
  stat(): Promise<FileStat | null>;
  /** Keeps a copy aside beside it; gives the path. */
  keepAside(name: string, text: string): Promise<{ readonly ok: true; readonly path: string } | Failed>;
  /** Other `data*.json` files beside it: a sync program's conflict copies. */
  copies(): Promise<readonly { readonly name: string; readonly text: string }[]>;
}

export type DiskRead =
  | { readonly state: 'absent' }
  | { readonly state: 'unreadable'; readonly reason: string }
  | { readonly state: 'loaded'; readonly text: string; readonly stat: FileStat };

export interface FileStat {
  readonly size: number;
  readonly mtime: number;
}

export interface Failed {
  readonly ok: false;
  /** In English, from the system; shown after a sentence of ours. */
  readonly reason: string;
}

export type Done = { readonly ok: true } | Failed;

/** The device's own copy: the same named chunks, and a tail of single events. */
export interface Shadow {
  read(): Promise<
    | { readonly ok: true; readonly chunks: ReadonlyMap<string, string>; readonly tail: readonly ShadowRow[] }
    | Failed
  >;
  /** One short transaction; resolves when it is durable. */
  append(row: ShadowRow): Promise<Done>;
  /** In one transaction: puts chunks, drops chunks, drops tail rows. */
  replace(change: ShadowChange): Promise<Done>;
}

/** One encoded event. */
export interface ShadowRow {
  readonly writer: string;
  readonly sequence: number;
  readonly text: string;
}

export interface ShadowChange {
  readonly put: ReadonlyMap<string, string>;
  readonly drop: readonly string[];
  readonly dropTail: readonly { readonly writer: string; readonly upTo: number }[];
}

/** A folder of the vault that holds chunks as files, each under its key (an extension is the port's affair). */
export interface Folder {
  /** The keys of the files that are there; of a folder that is not there, none. */
  list(): Promise<{ readonly ok: true; readonly names: readonly string[] } | Failed>;
  read(key: string): Promise<{ readonly ok: true; readonly text: string } | Failed>;
  /** Makes the folder where it is not there. */
  write(key: string, text: string): Promise<Done>;
  remove(key: string): Promise<Done>;
}

/** Timers and randomness, so that the store runs anywhere. */
export interface Runtime {
  /** Milliseconds since 1970. */
  now(): number;
  /** A fresh random id, URL-safe, never seen before. */
  id(): string;
  /** Calls once after `ms`; gives what cancels it. */
  later(ms: number, call: () => void): () => void;
}
