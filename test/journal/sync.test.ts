import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventRef, Happening } from '../../src/journal/event';
import type { History } from '../../src/journal/journal';
import { dueOf } from '../../src/memory/due';
import { createEngine } from '../../src/memory/engines';
import { replay } from '../../src/memory/replay';
import { anchor, plain } from './samples';
import { SimulatedDevice } from './simulatedDevice';
import {
  conflictCopies,
  gitMerge,
  keyByKey,
  lastWriterWins,
  lateFiles,
  type SyncProgram,
} from './syncPrograms';

const runs = Number(process.env['VIVA_RUNS'] ?? 400);
const year = 365 * 86_400_000;
const engine = createEngine('fsrs-6', { weights: null, learningSteps: [1, 10], relearningSteps: [10] });

type Action =
  | { readonly do: 'append'; readonly device: number; readonly happening: Happening }
  | { readonly do: 'undo' | 'look' | 'pack' | 'quit' | 'kill' | 'sync' | 'back up'; readonly device: number }
  | { readonly do: 'wait'; readonly device: number; readonly ms: number }
  /** Faults: each destroys something, and never the last copy of an event. */
  | {
      readonly do: 'evict' | 'delete' | 'truncate' | 'put backup back' | 'clear storage' | 'clone storage';
      readonly device: number;
    };

const cards = fc.constantFrom('aaaa', 'bbbb', 'cccc', 'dddd');
const happenings: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('review' as const),
      card: cards,
      grade: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    }),
  },
  fc.record({ kind: fc.constant('anchor' as const), anchor: cards.map((id) => anchor(id)) }),
  fc.record({ kind: fc.constantFrom('suspend' as const, 'resume' as const, 'forget' as const), card: cards }),
  fc.record({ kind: fc.constant('join' as const), cards: fc.tuple(cards, cards) }),
  fc.record({
    kind: fc.constant('set' as const),
    key: fc.constantFrom('retention', 'rolloverHour'),
    scope: fc.constant(''),
    value: fc.constantFrom(null, 0.8, 5),
  }),
);
const device = fc.nat(2);
const actions: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('append' as const), device, happening: happenings }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'undo' as const,
        'look' as const,
        'pack' as const,
        'quit' as const,
        'kill' as const,
        'back up' as const,
      ),
      device,
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('sync' as const), device }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      device,
      ms: fc.constantFrom(1_000, 5_000, 60_000, 86_400_000, year, -year),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'evict' as const,
        'delete' as const,
        'truncate' as const,
        'put backup back' as const,
        'clear storage' as const,
        'clone storage' as const,
      ),
      device,
    }),
  },
);

class World {
  readonly devices: readonly [SimulatedDevice, SimulatedDevice, SimulatedDevice];
  readonly acknowledged: EventRef[] = [];
  private renamed = 0;

  constructor(
    private readonly program: SyncProgram,
    usesFolder: boolean,
  ) {
    this.devices = [
      new SimulatedDevice('one', 0, usesFolder),
      new SimulatedDevice('two', 330, usesFolder),
      new SimulatedDevice('three', -480, usesFolder),
    ];
  }

  async act(action: Action): Promise<void> {
    const here = this.devices[action.device] ?? this.devices[0];
    switch (action.do) {
      case 'append':
        this.acknowledged.push(...(await here.append(action.happening)));
        return;
      case 'undo': {
        const [newest] = (await here.running()).journal.undoable(1);
        if (newest === undefined) return;
        const of = { writer: newest.writer, sequence: newest.sequence };
        this.acknowledged.push(...(await here.append({ kind: 'undo', of })));
        return;
      }
      case 'look':
        return (await here.running()).lookAgain();
      case 'pack':
        return (await here.running()).pack();
      case 'quit':
        return here.quit();
      case 'kill':
        here.kill();
        return;
      case 'wait':
        return here.pass(action.ms);
      case 'sync':
        return this.unlessLast(() => this.program.sync(action.device, here.disk, here.folder));
      case 'back up':
        here.backup = here.disk.text;
        return;
      case 'evict':
        here.kill();
        return this.unlessLast(() => here.shadow.evict());
      case 'delete':
        return this.unlessLast(() => here.disk.put(null));
      case 'truncate':
        return this.unlessLast(() =>
          here.disk.put(here.disk.text?.slice(0, here.disk.text.length / 2) ?? null),
        );
      case 'put backup back':
        return this.unlessLast(() => here.disk.put(here.backup));
      case 'clear storage':
        here.kill();
        here.id = `renamed${++this.renamed}`;
        return this.unlessLast(() => here.shadow.evict());
      case 'clone storage':
        here.kill();
        here.id = (this.devices[(action.device + 1) % 3] ?? here).id;
        return;
    }
  }

  /** Never all copies of an event at once: what would destroy the last one is taken back. */
  private async unlessLast(destroy: () => void): Promise<void> {
    const saved = this.devices.map(({ disk, shadow, folder }) => ({
      text: disk.text,
      copies: new Map(disk.copyFiles),
      chunks: new Map(shadow.chunks),
      rows: [...shadow.rows],
      files: new Map(folder.files),
    }));
    destroy();
    const held = new Set(this.devices.flatMap((one) => [...one.held()]));
    if (this.acknowledged.every(({ writer, sequence }) => held.has(`${writer} ${sequence}`))) return;
    this.devices.forEach(({ disk, shadow, folder }, i) => {
      const before = saved[i]!;
      if (disk.text !== before.text) disk.put(before.text);
      disk.copyFiles.clear();
      for (const [name, text] of before.copies) disk.copyFiles.set(name, text);
      for (const [key, text] of before.chunks) shadow.chunks.set(key, text);
      shadow.rows = before.rows;
      for (const [key, text] of before.files) folder.files.set(key, text);
    });
  }

  /** Every person rates once more; then all sync, twice. */
  async comeTogether(): Promise<void> {
    for (const here of this.devices) {
      await here.quit();
      this.acknowledged.push(...(await here.append({ kind: 'review', card: 'eeee', grade: 3 })));
    }
    for (let round = 0; round < 2; round++) {
      for (const [i, here] of this.devices.entries()) {
        const store = await here.running();
        await store.lookAgain();
        await store.flush();
        this.program.sync(i, here.disk, here.folder);
        await store.lookAgain();
        await store.flush();
        this.program.sync(i, here.disk, here.folder);
      }
    }
    for (const [i, here] of this.devices.entries()) {
      this.program.sync(i, here.disk, here.folder);
      this.program.sync(i, here.disk, here.folder);
      await (await here.running()).lookAgain();
    }
  }
}

/** Of the person, on every device. */
const schedule = {
  learningSteps: [1, 10],
  relearningSteps: [10],
  retention: 0.9,
  maximumInterval: 36_500,
  fuzz: true,
};

/** What a person sees: the cards, when each is due, for how long it is remembered, the settings. */
function seen(journal: History) {
  return {
    events: journal.events(),
    cards: [...journal.cards()].sort().map((id) => {
      const record = journal.card(id);
      const memory = replay(engine, id, record?.reviews ?? []);
      return { record: plain(record), memory, due: memory && dueOf(memory, engine, schedule) };
    }),
    settings: journal.settings(),
  };
}

describe('three devices in three time zones, whose clocks jump and whose homes are damaged', () => {
  const programs = {
    'a sync that merges key by key': keyByKey,
    'a sync in which the last writer of the file wins': lastWriterWins,
    'a sync that leaves conflict copies': conflictCopies,
    'a git merge that leaves markers': gitMerge,
    'files in a folder that come late and in another order': lateFiles,
  };
  for (const [name, program] of Object.entries(programs)) {
    it(`hold every acknowledged event and show the same after ${name}`, { timeout: 300_000 }, async () => {
      let events = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(actions, { maxLength: 40, size: 'max' }), async (list) => {
          const world = new World(program(), program === lateFiles);
          for (const action of list) await world.act(action);
          await world.comeTogether();
          const journals = await Promise.all(world.devices.map(async (one) => (await one.running()).journal));
          const expected = new Set(world.acknowledged.map(({ writer, sequence }) => `${writer} ${sequence}`));
          events += expected.size;
          for (const [i, journal] of journals.entries()) {
            const there = new Set(journal.events().map(({ writer, sequence }) => `${writer} ${sequence}`));
            expect({ device: i, lost: [...expected].filter((one) => !there.has(one)) }).toEqual({
              device: i,
              lost: [],
            });
            expect(seen(journal)).toEqual(seen(journals[0]!));
          }
        }),
        { numRuns: runs },
      );
      console.log(`${name}: ${runs} runs, ${events} acknowledged events, 0 lost on any device`);
    });
  }
});
