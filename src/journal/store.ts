import type { Happening, JournalEvent } from './event';
import type { History } from './journal';
import type { Failed, Folder } from './ports';

/** What a person must hear of the store. `code` picks the text, `values` fill it. */
export interface StoreNotice {
  readonly code:
    | 'kept-aside' // data.json could not be read: what it held is kept under values.path
    | 'newer-format' // written by a newer Viva: read-only
    | 'shadow-missing' // no IndexedDB: data.json alone
    | 'read-failed' // values.reason: data.json is there and cannot be read now; it is left alone until it can
    | 'save-failed' // values.reason
    | 'copy-absorbed' // values.name: a sync program's conflict copy
    | 'chunk-damaged' // values.key
    | 'folder-failed' // values.reason: the history folder could not be read or written
    | 'size'; // values.megabytes: near what a sync service takes
  readonly values: Readonly<Record<string, string | number>>;
}

export type Restored =
  /** The events that were new here; `undoOfRestore` takes them back. */
  { readonly ok: true; readonly added: readonly JournalEvent[] } | Failed;

/** The only one who writes `data.json`. */
export interface Store {
  readonly journal: History;
  /** False: nothing will be written (not loaded yet, or a newer format). */
  readonly writable: boolean;
  /** Union of both homes; heals the one that has less. */
  load(): Promise<void>;
  /** The workspace is there: a `data.json` that was absent is looked for a second time before anything is written. */
  layoutReady(): Promise<void>;
  /** Takes effect at once in `journal`; durable when `settled()` resolves. Throws RangeError before a load. */
  append(...happenings: readonly Happening[]): readonly JournalEvent[];
  /** Resolves when all that was appended is in at least one home; says whether it is. */
  settled(): Promise<boolean>;
  /** Saves `data.json` now, if there is something to save. */
  flush(): Promise<boolean>;
  /** `data.json` may have been changed by someone else: look, and union. */
  lookAgain(): Promise<void>;
  /** Takes in a history that was exported, or any data.json; it is saved with the next save. */
  restore(text: string): Promise<Restored>;
  /** Keeps the history in a folder of the vault too, and takes in what other devices keep there. null: no more. */
  useFolder(folder: Folder | null): Promise<void>;
  /** Small chunks of own writers become a larger one; at the end of a sitting. */
  pack(): Promise<void>;
  /** Called after each change of the journal, by whomever. Gives what ends it. */
  onChange(call: () => void): () => void;
  onNotice(call: (notice: StoreNotice) => void): () => void;
  close(): Promise<void>;
}
