import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Done, Failed, Shadow, ShadowChange, ShadowRow } from './ports';

interface Stores extends DBSchema {
  readonly chunks: { readonly key: string; readonly value: string };
  readonly tail: { readonly key: [string, number]; readonly value: string };
}

const version = 1;
const strict = { durability: 'strict' } as const;

/**
 * The device's own home, in IndexedDB. All vaults of a desktop share one: `name` is of this device and vault alone.
 * Opened at the first use; where IndexedDB is missing or refuses, each call fails with the reason.
 */
export function shadowInIdb(name: string): Shadow & { close(): Promise<void> } {
  let opening: Promise<IDBPDatabase<Stores>> | null = null;
  const database = (): Promise<IDBPDatabase<Stores>> => {
    if (opening !== null) return opening;
    const opened = open(name, () => (opening = null));
    opening = opened;
    opened.catch(() => (opening = null)); // The next use tries again; this one's caller has the failure.
    return opened;
  };

  return {
    read: () => tried(async () => readAll(await database())),
    append: (row) => tried(async () => appendTo(await database(), row)),
    replace: (change) => tried(async () => replaceIn(await database(), change)),
    close: async () => {
      const opened = opening;
      opening = null;
      if (opened === null) return;
      await opened.then(
        (db) => db.close(),
        () => undefined, // It was never open.
      );
    },
  };
}

/** `lost` is called when the database that was opened can be used no more. */
async function open(name: string, lost: () => void): Promise<IDBPDatabase<Stores>> {
  return openDB<Stores>(name, version, {
    upgrade: (db) => {
      db.createObjectStore('chunks');
      db.createObjectStore('tail');
    },
    blocking: (_current, _wanted, event) => {
      lost();
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated: lost,
  });
}

async function readAll(
  db: IDBPDatabase<Stores>,
): Promise<Extract<Awaited<ReturnType<Shadow['read']>>, { ok: true }>> {
  const transaction = db.transaction(['chunks', 'tail']);
  const chunks = transaction.objectStore('chunks');
  const tail = transaction.objectStore('tail');
  const [keys, texts, rowKeys, rowTexts] = await Promise.all([
    chunks.getAllKeys(),
    chunks.getAll(),
    tail.getAllKeys(),
    tail.getAll(),
    transaction.done,
  ]);
  return {
    ok: true,
    chunks: new Map(keys.map((key, i) => [key, texts[i] ?? ''])),
    tail: rowKeys.map(([writer, sequence], i) => ({ writer, sequence, text: rowTexts[i] ?? '' })),
  };
}

async function appendTo(db: IDBPDatabase<Stores>, { writer, sequence, text }: ShadowRow): Promise<Done> {
  const transaction = db.transaction('tail', 'readwrite', strict);
  await Promise.all([transaction.store.put(text, [writer, sequence]), transaction.done]);
  return { ok: true };
}

async function replaceIn(db: IDBPDatabase<Stores>, { put, drop, dropTail }: ShadowChange): Promise<Done> {
  const transaction = db.transaction(['chunks', 'tail'], 'readwrite', strict);
  const chunks = transaction.objectStore('chunks');
  const tail = transaction.objectStore('tail');
  await Promise.all([
    ...[...put].map(([key, text]) => chunks.put(text, key)),
    ...drop.map((key) => chunks.delete(key)),
    ...dropTail.map(({ writer, upTo }) => tail.delete(IDBKeyRange.bound([writer, 0], [writer, upTo]))),
    transaction.done,
  ]);
  return { ok: true };
}

async function tried<T>(work: () => Promise<T>): Promise<T | Failed> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
