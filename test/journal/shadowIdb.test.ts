import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { shadowInIdb } from '../../src/journal/shadowIdb';

let count = 0;
const open: { close(): Promise<void> }[] = [];
function shadow(name = `viva-test-${++count}`) {
  const made = shadowInIdb(name);
  open.push(made);
  return made;
}

afterEach(async () => {
  for (const made of open.splice(0)) await made.close();
});

const row = (sequence: number, writer = 'one~1') => ({ writer, sequence, text: `1:${writer}${sequence}` });

describe('the shadow in IndexedDB', () => {
  it('is empty at first', async () => {
    expect(await shadow().read()).toEqual({ ok: true, chunks: new Map(), tail: [] });
  });

  it('keeps rows and chunks for whoever opens it next', async () => {
    const first = shadow('kept');
    expect(await first.append(row(1))).toEqual({ ok: true });
    expect(await first.append(row(2))).toEqual({ ok: true });
    expect(await first.append(row(1, 'two~1'))).toEqual({ ok: true });
    const change = {
      put: new Map([['log.one~1.1-1', '1:abc']]),
      drop: [],
      dropTail: [{ writer: 'one~1', upTo: 1 }],
    };
    expect(await first.replace(change)).toEqual({ ok: true });
    await first.close();
    expect(await shadow('kept').read()).toEqual({
      ok: true,
      chunks: new Map([['log.one~1.1-1', '1:abc']]),
      tail: [row(2), row(1, 'two~1')],
    });
  });

  it('drops chunks', async () => {
    const made = shadow();
    await made.replace({
      put: new Map([
        ['a', '1'],
        ['b', '2'],
      ]),
      drop: [],
      dropTail: [],
    });
    await made.replace({ put: new Map([['c', '3']]), drop: ['a', 'b'], dropTail: [] });
    expect(await made.read()).toEqual({ ok: true, chunks: new Map([['c', '3']]), tail: [] });
  });

  it('is shared by two windows', async () => {
    const [one, other] = [shadow('windows'), shadow('windows')];
    await one.append(row(1));
    await other.append(row(1, 'two~1'));
    expect(await one.read()).toMatchObject({ tail: [row(1), row(1, 'two~1')] });
  });

  it('says why it cannot be used where there is no IndexedDB, and works once there is', async () => {
    const there = globalThis.indexedDB;
    const made = shadow();
    Reflect.deleteProperty(globalThis, 'indexedDB');
    try {
      const failed = { ok: false, reason: 'indexedDB is not defined' };
      expect(await made.read()).toEqual(failed);
      expect(await made.append(row(1))).toEqual(failed);
      expect(await made.replace({ put: new Map(), drop: [], dropTail: [] })).toEqual(failed);
    } finally {
      Object.defineProperty(globalThis, 'indexedDB', { value: there, configurable: true, writable: true });
    }
    expect(await made.append(row(1))).toEqual({ ok: true });
  });
});
