import { describe, expect, it } from 'vitest';
import { exportHistory, undoOfRestore } from '../../src/journal/backup';
import { readDataFile, writeDataFile } from '../../src/journal/dataFile';
import type { Happening } from '../../src/journal/event';
import { createJournal } from '../../src/journal/fold';
import { openStore } from '../../src/journal/openStore';
import type { StoreNotice } from '../../src/journal/store';
import { numbersFrom } from '../bench/journalOfYears';
import { ManualRuntime, MemoryDisk, MemoryFolder, MemoryShadow, rest } from './memoryPorts';
import { anchor, review } from './samples';

const morning = Date.UTC(2026, 0, 5, 9);
const good = (card: string): Happening => ({ kind: 'review', card, grade: 3 });

async function started(name: string, disk = new MemoryDisk(), shadow = new MemoryShadow()) {
  const runtime = new ManualRuntime(morning);
  const store = openStore(
    { disk, shadow, runtime },
    { device: name, dayOf: (at) => Math.floor(at / 86_400_000) },
  );
  const notices: StoreNotice[] = [];
  store.onNotice((notice) => notices.push(notice));
  await store.load();
  await store.layoutReady();
  return { store, disk, shadow, runtime, notices };
}

const keysIn = (text: string | null): readonly string[] =>
  readDataFile(text ?? '{}').chunks.map(([key]) => key);

describe('packing', () => {
  it('makes one key of several in both homes, and covered keys that come back change nothing', async () => {
    const { store, disk, shadow, runtime } = await started('one');
    for (const card of ['aaaa', 'bbbb', 'cccc']) {
      store.append(good(card));
      await store.flush();
    }
    const small = readDataFile(disk.text ?? '').chunks;
    expect(small).toHaveLength(3);
    await store.pack();
    const [pack] = readDataFile(disk.text ?? '').chunks;
    expect(keysIn(disk.text)).toEqual([pack?.[0]]);
    expect([...shadow.chunks.keys()]).toEqual([pack?.[0]]);

    disk.put(writeDataFile({ chunks: [...small, pack!], others: new Map() })); // Stale keys of a sync.
    const { writes } = disk;
    await store.lookAgain();
    runtime.pass(60_000);
    await rest();
    expect(disk.writes).toBe(writes);
    expect(store.journal.size).toBe(3);
    store.append(good('dddd'));
    await store.flush();
    expect(keysIn(disk.text)).toHaveLength(2);
  });

  it('leaves chunks of other devices as they are', async () => {
    const other = await started('other');
    for (const card of ['aaaa', 'bbbb']) {
      other.store.append(good(card));
      await other.store.flush();
    }
    const { store, disk } = await started('one', other.disk);
    store.append(good('cccc'));
    await store.pack();
    expect(keysIn(disk.text)).toHaveLength(3);
  });
});

describe('a file that grows too large for a sync service', () => {
  it(
    'gives up the texts of the oldest anchors from 4 MB, and the person is told at 4.5 MB',
    { timeout: 60_000 },
    async () => {
      const { store, disk, notices } = await started('one');
      const random = numbersFrom(1);
      const noise = (length: number): string =>
        String.fromCharCode(...Array.from({ length }, () => 0x400 + Math.floor(random() * 256)));
      for (let i = 0; i < 8; i++) {
        store.append(
          ...Array.from({ length: 250 }, (_, j) => ({
            kind: 'anchor' as const,
            anchor: anchor(`${i}.${j}`, noise(2_000)),
          })),
        );
        await store.flush();
      }
      const before = disk.text?.length ?? 0;
      expect(before).toBeGreaterThan(4.5 * 1024 * 1024);
      expect(notices).toEqual([{ code: 'size', values: { megabytes: expect.any(Number) as number } }]);
      await store.pack();
      expect(disk.text?.length).toBeLessThan(before * 0.6);
      const anchors = store.journal.anchors();
      expect(anchors).toHaveLength(2000);
      expect(anchors.filter(({ question }) => question === '').map(({ id }) => id[0])).toEqual(
        Array.from({ length: 1000 }, (_, i) => String(Math.floor(i / 250))),
      );
      expect(anchors[0]?.prints).toEqual(anchor('0.0').prints);
      const again = await started('one', disk);
      expect(again.store.journal.anchors().filter(({ question }) => question === '')).toHaveLength(1000);
    },
  );
});

describe('a restored history', () => {
  it('is united with what is here, kept in both homes, and taken back by undo', async () => {
    const text = exportHistory(createJournal([review('aaaa', 1, { writer: 'old~1', sequence: 1 })]), 'old~9');
    const { store, disk, shadow } = await started('one');
    store.append(good('aaaa'));
    const restored = await store.restore(text);
    expect(restored).toMatchObject({ ok: true, added: [{ card: 'aaaa', grade: 1 }] });
    expect(store.journal.card('aaaa')?.reviews).toHaveLength(2);
    expect(keysIn(disk.text)).toHaveLength(2);
    expect(shadow.chunks.size).toBe(2);
    store.append(...undoOfRestore(restored.ok ? restored.added : []));
    expect(store.journal.card('aaaa')?.reviews.map(({ grade }) => grade)).toEqual([3]);
    expect(await store.restore(text)).toEqual({ ok: true, added: [] });
  });

  it.each([
    ['a shopping list', 'it holds no history'],
    ['{"format":2}', 'it was written by a newer version of Viva'],
  ])('is not made of %j', async (text, reason) => {
    const { store } = await started('one');
    expect(await store.restore(text)).toEqual({ ok: false, reason });
    expect(store.journal.size).toBe(0);
  });
});

describe('a folder of the vault as a third home', () => {
  it('carries events between devices that share nothing else, in files that never change', async () => {
    const folder = new MemoryFolder();
    const [one, two] = [await started('one'), await started('two')];
    await one.store.useFolder(folder);
    await two.store.useFolder(folder);
    one.store.append(good('aaaa'));
    await one.store.flush();
    const files = new Map(folder.files);
    two.store.append(good('bbbb'));
    await two.store.flush();
    await one.store.lookAgain();
    expect(one.store.journal.events()).toEqual(two.store.journal.events());
    expect(folder.files.size).toBe(2);
    for (const [key, text] of files) expect(folder.files.get(key)).toBe(text);
    const { writes } = folder;
    for (const { store } of [one, two, one]) {
      await store.lookAgain();
      await store.flush();
    }
    expect(folder.writes).toBe(writes);
  });

  it('takes no half of a file, and the whole once it is there', async () => {
    const folder = new MemoryFolder();
    const one = await started('one');
    await one.store.useFolder(folder);
    one.store.append(good('aaaa'));
    await one.store.flush();
    const [[key, text] = ['', '']] = folder.files;

    const late = new MemoryFolder();
    late.files.set(key, text.slice(0, 20));
    const two = await started('two');
    await two.store.useFolder(late);
    expect(two.store.journal.size).toBe(0);
    late.files.set(key, text);
    await two.store.lookAgain();
    expect(two.store.journal.size).toBe(1);
    expect(late.writes).toBe(0);
  });

  it('holds a pack in place of what it covers', async () => {
    const folder = new MemoryFolder();
    const { store } = await started('one');
    await store.useFolder(folder);
    for (const card of ['aaaa', 'bbbb', 'cccc']) {
      store.append(good(card));
      await store.flush();
    }
    expect(folder.files.size).toBe(3);
    await store.pack();
    await store.flush();
    expect(folder.files.size).toBe(1);
  });

  it('that cannot be read is told of once, and the other homes go on', async () => {
    const folder = new MemoryFolder();
    folder.refuses = 'offline';
    const { store, notices, disk } = await started('one');
    await store.useFolder(folder);
    store.append(good('aaaa'));
    expect(await store.flush()).toBe(true);
    expect(keysIn(disk.text)).toHaveLength(1);
    expect(notices).toEqual([{ code: 'folder-failed', values: { reason: 'offline' } }]);
    folder.refuses = null;
    await store.flush();
    expect(folder.files.size).toBe(1);
  });
});

describe('two windows on one vault', () => {
  it('see the ratings of each other and lose none', async () => {
    const [disk, shadow] = [new MemoryDisk(), new MemoryShadow()];
    const [one, two] = [await started('one', disk, shadow), await started('one', disk, shadow)];
    for (let turn = 0; turn < 4; turn++) {
      const here = turn % 2 === 0 ? one : two;
      const there = turn % 2 === 0 ? two : one;
      here.store.append(good(`card${turn}`));
      await here.store.flush();
      await there.store.lookAgain();
    }
    one.store.append(good('last'));
    two.store.append(good('last'));
    await Promise.all([one.store.pack(), two.store.pack()]);
    await one.store.lookAgain();
    await two.store.lookAgain();
    await one.store.flush();
    await two.store.lookAgain();
    expect(one.store.journal.size).toBe(6);
    expect(one.store.journal.events()).toEqual(two.store.journal.events());
    const again = await started('one', disk, shadow);
    expect(again.store.journal.events()).toEqual(one.store.journal.events());
  });
});
