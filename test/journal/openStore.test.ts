import { describe, expect, it } from 'vitest';
import { readDataFile } from '../../src/journal/dataFile';
import type { Happening } from '../../src/journal/event';
import { openStore } from '../../src/journal/openStore';
import type { StoreNotice } from '../../src/journal/store';
import { ManualRuntime, MemoryDisk, MemoryShadow, rest } from './memoryPorts';

const morning = Date.UTC(2026, 0, 5, 9);
const good = (card: string): Happening => ({ kind: 'review', card, grade: 3 });

function device(name: string, disk = new MemoryDisk(), shadow = new MemoryShadow()) {
  const runtime = new ManualRuntime(morning);
  const open = () => {
    const store = openStore(
      { disk, shadow, runtime },
      { device: name, dayOf: (at, hour) => Math.floor(at / 86_400_000 - hour / 24) },
    );
    const notices: StoreNotice[] = [];
    store.onNotice((notice) => notices.push(notice));
    return { store, notices };
  };
  return { disk, shadow, runtime, open, ...open() };
}

async function started(...args: Parameters<typeof device>) {
  const made = device(...args);
  await made.store.load();
  await made.store.layoutReady();
  return made;
}

function gradesOf(
  { store }: { readonly store: ReturnType<typeof openStore> },
  card: string,
): readonly number[] {
  return (store.journal.card(card)?.reviews ?? []).map(({ grade }) => grade);
}

describe('a store', () => {
  it('takes nothing before it was loaded', () => {
    const { store } = device('one');
    expect(store.writable).toBe(false);
    expect(() => store.append(good('aaaa'))).toThrow(RangeError);
  });

  it('gives events a writer, a sequence, a stamp that grows, the clock and the study day', async () => {
    const { store, runtime } = await started('one');
    runtime.time = morning + 1234;
    const events = store.append(good('aaaa'), good('bbbb'));
    const writer = events[0]?.writer ?? '';
    expect(writer).toMatch(/^one~load\d+$/);
    expect(events).toEqual([
      {
        writer,
        sequence: 1,
        stamp: morning + 1000,
        at: morning + 1000,
        day: 20_458,
        ...good('aaaa'),
      },
      {
        writer,
        sequence: 2,
        stamp: morning + 1001,
        at: morning + 1000,
        day: 20_458,
        ...good('bbbb'),
      },
    ]);
    expect(store.journal.card('aaaa')?.reviews).toHaveLength(1);
  });

  it('makes an event durable at once, without writing data.json', async () => {
    const { store, shadow, disk } = await started('one');
    const writer = store.append(good('aaaa'))[0]?.writer;
    expect(await store.settled()).toBe(true);
    expect(shadow.rows.map(({ writer, sequence }) => ({ writer, sequence }))).toEqual([
      { writer, sequence: 1 },
    ]);
    expect(disk.writes).toBe(0);
  });

  it('saves several events at once, at the latest five seconds after the first', async () => {
    const { store, shadow, disk, runtime } = await started('one');
    const writer = store.append(good('aaaa'))[0]?.writer;
    runtime.pass(3000);
    store.append(good('bbbb'));
    runtime.pass(2000);
    await rest();
    expect(disk.writes).toBe(1);
    expect(readDataFile(disk.text ?? '').chunks.map(([key]) => key)).toEqual([`log.${writer}.1-2`]);
    expect([...shadow.chunks.keys()]).toEqual([`log.${writer}.1-2`]);
    expect(shadow.rows).toEqual([]);
    runtime.pass(60_000);
    await rest();
    expect(disk.writes).toBe(1);
  });

  it('adds a key with each save and leaves those that are there as they are', async () => {
    const { store, disk } = await started('one');
    const writer = store.append(good('aaaa'))[0]?.writer;
    expect(await store.flush()).toBe(true);
    const first = readDataFile(disk.text ?? '').chunks;
    store.append(good('bbbb'));
    await store.flush();
    const second = readDataFile(disk.text ?? '').chunks;
    expect(second.map(([key]) => key)).toEqual([`log.${writer}.1-1`, `log.${writer}.2-2`]);
    expect(second[0]).toEqual(first[0]);
  });

  it('has everything again after it was closed, from either home alone', async () => {
    const one = await started('one');
    one.store.append(good('aaaa'), { kind: 'set', key: 'retention', scope: '', value: 0.95 });
    await one.store.close();
    for (const [disk, shadow] of [
      [one.disk, new MemoryShadow()],
      [new MemoryDisk(), one.shadow],
    ] as const) {
      const again = await started('one', disk, shadow);
      expect(gradesOf(again, 'aaaa')).toEqual([3]);
      expect(again.store.journal.setting('retention')).toBe(0.95);
    }
  });

  it('has an event that was durable in the shadow when it was killed before a save', async () => {
    const one = await started('one');
    one.store.append(good('aaaa'));
    await one.store.settled();
    const again = device('one', one.disk, one.shadow);
    await again.store.load();
    expect(gradesOf(again, 'aaaa')).toEqual([3]);
    expect(again.shadow.rows).toEqual([]);
    expect(again.shadow.chunks.size).toBe(1);
  });
});

describe('a data.json that is absent', () => {
  it('is not written before layout-ready and an event of the person', async () => {
    const before = await started('one');
    before.store.append(good('aaaa'));
    await before.store.close();

    const { store, disk, runtime } = device('one', new MemoryDisk(), before.shadow);
    await store.load();
    runtime.pass(60_000);
    await rest();
    expect(disk.text).toBeNull();
    store.append(good('bbbb'));
    expect(await store.flush()).toBe(false);
    expect(disk.text).toBeNull();
    await store.layoutReady();
    runtime.pass(5_000);
    await rest();
    expect(readDataFile(disk.text ?? '').chunks).toHaveLength(2);
  });

  it('is found at the second look, when a sync brought it late', async () => {
    const other = await started('other');
    other.store.append(good('aaaa'));
    await other.store.close();

    const { store, disk, runtime } = device('one');
    await store.load();
    disk.put(other.disk.text);
    await store.layoutReady();
    expect(store.journal.card('aaaa')?.reviews).toHaveLength(1);
    runtime.pass(60_000);
    await rest();
    expect(disk.writes).toBe(0);
  });
});

describe('two devices', () => {
  it('keep both their events when one file overwrites the other', async () => {
    const [one, two] = [await started('one'), await started('two')];
    one.store.append(good('aaaa'));
    two.store.append(good('bbbb'));
    await one.store.flush();
    await two.store.flush();
    two.disk.put(one.disk.text); // The sync program lets the wrong file win.
    await two.store.lookAgain();
    expect(gradesOf(two, 'aaaa')).toEqual([3]);
    two.runtime.pass(5_000);
    await rest();
    one.disk.put(two.disk.text);
    await one.store.lookAgain();
    expect(gradesOf(one, 'bbbb')).toEqual([3]);
    expect(one.store.journal.events()).toEqual(two.store.journal.events());
  });

  it('read, unite and write, also if the file changes between reading and writing', async () => {
    const [one, two] = [await started('one'), await started('two')];
    two.store.append(good('bbbb'));
    await two.store.flush();
    one.store.append(good('aaaa'));
    const stat = one.disk.stat.bind(one.disk);
    let moved = false;
    one.disk.stat = async () => {
      if (!moved) {
        moved = true;
        one.disk.put(two.disk.text);
      }
      return stat();
    };
    expect(await one.store.flush()).toBe(true);
    expect(readDataFile(one.disk.text ?? '').chunks).toHaveLength(2);
    expect(gradesOf(one, 'bbbb')).toEqual([3]);
  });

  it('come to rest without a further write', async () => {
    const [one, two] = [await started('one'), await started('two')];
    one.store.append(good('aaaa'));
    two.store.append(good('bbbb'));
    // A sync program that runs each second, knows files only, and lets the first device win where both changed.
    let [seenOne, seenTwo] = [one.disk.mtime, two.disk.mtime];
    for (let second = 0; second < 30; second++) {
      if (one.disk.mtime !== seenOne) two.disk.put(one.disk.text);
      else if (two.disk.mtime !== seenTwo) one.disk.put(two.disk.text);
      [seenOne, seenTwo] = [one.disk.mtime, two.disk.mtime];
      for (const device of [one, two]) {
        await device.store.lookAgain();
        device.runtime.pass(1_000);
        await rest();
      }
    }
    expect(one.store.journal.events()).toHaveLength(2);
    expect(one.store.journal.events()).toEqual(two.store.journal.events());
    expect(one.disk.writes + two.disk.writes).toBeLessThanOrEqual(4);
    const writes = one.disk.writes;
    one.runtime.pass(60_000);
    await one.store.lookAgain();
    await rest();
    expect(one.disk.writes).toBe(writes);
  });

  it('give a later stamp to what comes after an event that was seen, whatever the clock says', async () => {
    const [one, two] = [await started('one'), await started('two')];
    one.runtime.time += 365 * 86_400_000;
    const [ahead] = one.store.append(good('aaaa'));
    await one.store.flush();
    two.disk.put(one.disk.text);
    await two.store.lookAgain();
    const [after] = two.store.append({ kind: 'review', card: 'aaaa', grade: 1 });
    expect(after?.stamp).toBe((ahead?.stamp ?? 0) + 1);
    expect(after?.at).toBe(morning);
    expect(gradesOf(two, 'aaaa')).toEqual([3, 1]);
  });
});

describe('without IndexedDB', () => {
  it('each event is saved to data.json at once, and that is said once', async () => {
    const shadow = new MemoryShadow();
    shadow.refuses = 'private mode';
    const { store, disk, notices } = await started('one', new MemoryDisk(), shadow);
    store.append(good('aaaa'));
    expect(await store.settled()).toBe(true);
    store.append(good('bbbb'));
    expect(await store.settled()).toBe(true);
    expect(readDataFile(disk.text ?? '').chunks).toHaveLength(2);
    expect(notices).toEqual([{ code: 'shadow-missing', values: { reason: 'private mode' } }]);
  });
});

describe('an IndexedDB that never answers', () => {
  it('counts as missing after ten seconds, and what it was to take is saved', async () => {
    const shadow = new MemoryShadow();
    const never = new Promise<never>(() => undefined);
    shadow.read = () => never;
    shadow.append = () => never;
    const { store, disk, runtime, notices } = device('one', new MemoryDisk(), shadow);
    const loading = store.load();
    await rest();
    runtime.pass(10_000);
    await loading;
    await store.layoutReady();
    store.append(good('aaaa'));
    const settled = store.settled();
    await rest();
    runtime.pass(10_000);
    expect(await settled).toBe(true);
    expect(readDataFile(disk.text ?? '').chunks).toHaveLength(1);
    expect(notices).toEqual([{ code: 'shadow-missing', values: { reason: 'no answer within 10 seconds' } }]);
  });
});

describe('a data.json that cannot be used', () => {
  it('does not keep the journal from being loaded when a copy beside it cannot be read', async () => {
    const { store, disk, notices } = device('one');
    disk.copies = () => Promise.reject(new Error('EIO'));
    await store.load();
    expect(store.writable).toBe(true);
    expect(notices).toEqual([{ code: 'read-failed', values: { reason: 'EIO' } }]);
  });

  it('is left alone while it cannot be read, and saved to once it can', async () => {
    const { store, disk, notices, runtime } = device('one');
    disk.put('{"format":1}');
    disk.unreadable = 'EACCES';
    await store.load();
    await store.layoutReady();
    store.append(good('aaaa'));
    expect(await store.settled()).toBe(true);
    expect(await store.flush()).toBe(false);
    expect(disk.writes).toBe(0);
    expect(notices).toEqual([{ code: 'read-failed', values: { reason: 'EACCES' } }]);
    disk.unreadable = null;
    runtime.pass(60_000);
    await rest();
    expect(readDataFile(disk.text ?? '').chunks).toHaveLength(1);
  });

  it('is kept aside when it is damaged; what is whole in it is used', async () => {
    const before = await started('one');
    before.store.append(good('aaaa'));
    await before.store.flush();
    before.store.append(good('bbbb'));
    await before.store.flush();
    const whole = before.disk.text ?? '';
    const cut = whole.slice(0, whole.length - 12);

    const disk = new MemoryDisk();
    disk.put(cut);
    const after = await started('two', disk);
    expect(gradesOf(after, 'aaaa')).toEqual([3]);
    expect(gradesOf(after, 'bbbb')).toEqual([]);
    expect([...disk.aside.values()]).toEqual([cut]);
    expect(after.notices).toEqual([
      { code: 'kept-aside', values: { path: 'plugins/viva/data.damaged-2026-01-05T09-00-00-000Z.json' } },
    ]);
    after.runtime.pass(5_000);
    await rest();
    expect(readDataFile(disk.text ?? '')).toMatchObject({ state: 'read' });
    expect(disk.aside.size).toBe(1);
  });

  it('is no damaged one while another program is still writing it', async () => {
    const before = await started('one');
    before.store.append(good('aaaa'));
    await before.store.flush();
    const whole = before.disk.text ?? '';
    const disk = new MemoryDisk();
    disk.put(whole.slice(0, whole.length / 2));
    setImmediate(() => disk.put(whole));
    const after = await started('two', disk);
    expect(gradesOf(after, 'aaaa')).toEqual([3]);
    expect(after.notices).toEqual([]);
    expect(disk.aside.size).toBe(0);
    expect(disk.text).toBe(whole);
  });

  it('of a later format is read and never written', async () => {
    const disk = new MemoryDisk();
    disk.put('{"format":2,"log.x.1-1":"2:later"}');
    const { store, notices, runtime } = await started('one', disk);
    expect(store.writable).toBe(false);
    expect(() => store.append(good('aaaa'))).toThrow(RangeError);
    runtime.pass(60_000);
    expect(await store.flush()).toBe(false);
    expect(disk.writes).toBe(0);
    expect(notices).toEqual([{ code: 'newer-format', values: {} }]);
  });

  it('keeps a chunk of a later version, a damaged one and keys of others as they are', async () => {
    const disk = new MemoryDisk();
    disk.put(
      '{"format":1,"log.x.1-1":"2:later \\"!","log.y.1-1":"1:broken","__proto__":{"a":1},"other":[1e3]}',
    );
    const { store, notices } = await started('one', disk);
    store.append(good('aaaa'));
    await store.flush();
    const { chunks, others } = readDataFile(disk.text ?? '');
    expect(chunks).toHaveLength(3);
    expect(chunks).toContainEqual(['log.x.1-1', '2:later "!']);
    expect(chunks).toContainEqual(['log.y.1-1', '1:broken']);
    expect([...others]).toEqual([
      ['__proto__', { a: 1 }],
      ['other', [1000]],
    ]);
    expect(notices).toEqual([{ code: 'chunk-damaged', values: { key: 'log.y.1-1' } }]);
  });
});

describe('a conflict copy', () => {
  it('is absorbed, and said only while it brings something', async () => {
    const other = await started('other');
    other.store.append(good('aaaa'));
    await other.store.close();
    const disk = new MemoryDisk();
    disk.copyFiles.set('data.sync-conflict.json', other.disk.text ?? '');
    disk.copyFiles.set('data.rubbish.json', 'no JSON');
    const one = await started('one', disk);
    expect(gradesOf(one, 'aaaa')).toEqual([3]);
    expect(one.notices).toEqual([{ code: 'copy-absorbed', values: { name: 'data.sync-conflict.json' } }]);
    one.store.append(good('bbbb'));
    await one.store.close();
    const again = await started('one', disk, one.shadow);
    expect(again.notices).toEqual([]);
  });
});

describe('a change', () => {
  it('is told to whoever listens, until they stop', async () => {
    const { store } = await started('one');
    let calls = 0;
    const stop = store.onChange(() => calls++);
    store.append(good('aaaa'));
    expect(calls).toBe(1);
    stop();
    store.append(good('aaaa'));
    expect(calls).toBe(1);
  });
});
