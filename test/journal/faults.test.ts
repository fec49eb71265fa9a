import { describe, expect, it } from 'vitest';
import type { EventRef, JournalEvent } from '../../src/journal/event';
import { openStore } from '../../src/journal/openStore';
import type { Disk, Shadow } from '../../src/journal/ports';
import { faults, FaultySession } from './faultyPorts';
import { ManualRuntime, MemoryDisk, MemoryShadow, rest } from './memoryPorts';
import { anchor } from './samples';

const morning = Date.UTC(2026, 0, 5, 9);

interface Homes {
  readonly disk: MemoryDisk;
  readonly shadow: MemoryShadow;
}

function storeOver(disk: Disk, shadow: Shadow, runtime = new ManualRuntime(morning)) {
  return openStore({ disk, shadow, runtime }, { device: 'one', dayOf: (at) => Math.floor(at / 86_400_000) });
}

/** A short session: open, rate, wait for a save, rate, hear of a change, rate, pack, close. Tells what was acknowledged. */
async function session(ports: { readonly disk: Disk; readonly shadow: Shadow }, acknowledged: EventRef[]) {
  const runtime = new ManualRuntime(morning);
  const store = storeOver(ports.disk, ports.shadow, runtime);
  const rate = async (...cards: readonly string[]): Promise<void> => {
    const events = store.append(
      ...cards.flatMap((card) => [
        { kind: 'review', card, grade: 3 } as const,
        { kind: 'anchor', anchor: anchor(card, `${card} at ${runtime.time}`) } as const,
      ]),
    );
    if (await store.settled()) acknowledged.push(...events.filter(({ kind }) => kind === 'review'));
  };
  await store.load();
  await store.layoutReady();
  await rate('aaaa', 'bbbb');
  runtime.pass(5_000);
  await rest();
  await rate('bbbb');
  await store.lookAgain();
  await rate('cccc');
  runtime.pass(20_000);
  await rest();
  await store.pack();
  await rate('aaaa');
  await store.close();
}

/** What two healthy sessions left: small chunks, and a row of a session that was killed. */
async function homesInUse(): Promise<Homes> {
  const homes = { disk: new MemoryDisk(), shadow: new MemoryShadow() };
  await session(homes, []);
  await session(homes, []);
  const store = storeOver(homes.disk, homes.shadow);
  await store.load();
  store.append({ kind: 'review', card: 'dddd', grade: 1 });
  await store.settled();
  return homes;
}

/** Whoever looks into the copy heals nothing of the homes themselves. */
function copyOf({ disk, shadow }: Homes): Homes {
  const copy = { disk: new MemoryDisk(), shadow: new MemoryShadow() };
  copy.disk.put(disk.text);
  for (const [name, text] of disk.aside) copy.disk.aside.set(name, text);
  for (const [key, text] of shadow.chunks) copy.shadow.chunks.set(key, text);
  copy.shadow.rows = [...shadow.rows];
  copy.shadow.refuses = shadow.refuses;
  return copy;
}

async function reviewsIn({ disk, shadow }: Homes): Promise<readonly JournalEvent[]> {
  const store = storeOver(disk, shadow);
  await store.load();
  return store.journal.events().filter(({ kind }) => kind === 'review');
}

function missingIn(there: readonly JournalEvent[], wanted: readonly EventRef[]): readonly EventRef[] {
  const names = new Set(there.map(({ writer, sequence }) => `${writer} ${sequence}`));
  return wanted.filter(({ writer, sequence }) => !names.has(`${writer} ${sequence}`));
}

const starts = {
  'fresh install': async () => ({ disk: new MemoryDisk(), shadow: new MemoryShadow() }),
  'in use': homesInUse,
  'without IndexedDB': async () => {
    const { disk, shadow } = await homesInUse();
    shadow.evict();
    shadow.refuses = 'private mode';
    await session({ disk, shadow }, []); // What only the shadow had is of another story.
    return { disk, shadow };
  },
  'data.json torn, without IndexedDB': async () => {
    const { disk, shadow } = await homesInUse();
    disk.put(disk.text?.slice(0, disk.text.lastIndexOf('"log.') + 20) ?? null);
    shadow.evict();
    shadow.refuses = 'private mode';
    return { disk, shadow };
  },
};

describe('one fault at each single operation of a session', () => {
  for (const [name, start] of Object.entries(starts)) {
    it(`loses no acknowledged review: ${name}`, { timeout: 60_000 }, async () => {
      const healthy = new FaultySession((await start()).disk, (await start()).shadow, {
        operation: 0,
        fault: 'fails',
      });
      await session(healthy, []);
      const operations = healthy.operations;
      const table = new Map(faults.map((fault) => [fault, { runs: 0, acknowledged: 0, lost: 0 }]));
      for (const fault of faults) {
        for (let operation = 1; operation <= operations; operation++) {
          const homes = await start();
          const before = await reviewsIn(copyOf(homes));
          const acknowledged: EventRef[] = [...before];
          const faulty = new FaultySession(homes.disk, homes.shadow, { operation, fault });
          const ended = await Promise.race([session(faulty, acknowledged), faulty.killed]);
          const lost = missingIn(await reviewsIn(homes), acknowledged);
          expect({ fault, operation, struck: faulty.struck, ended, lost }).toMatchObject({ lost: [] });
          const { runs, acknowledged: sum, lost: none } = table.get(fault)!;
          table.set(fault, {
            runs: runs + 1,
            acknowledged: sum + acknowledged.length,
            lost: none + lost.length,
          });
        }
      }
      console.log(`${name}: ${operations} operations, each with each fault`);
      console.table(Object.fromEntries(table));
    });
  }
});
