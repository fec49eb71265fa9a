import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/journal/openStore';
import { settingChange } from '../../src/journal/settings';
import { dueOf, isDue } from '../../src/memory/due';
import { createEngine } from '../../src/memory/engines';
import type { Grade, Memory } from '../../src/memory/engine';
import { replay } from '../../src/memory/replay';
import { studyDayOf, studyTime } from '../../src/memory/studyDay';
import { ManualRuntime, MemoryDisk, MemoryShadow } from './memoryPorts';

const year = 365 * 86_400_000;
const steps = { learningSteps: [1, 10], relearningSteps: [10] };
const schedule = { ...steps, retention: 0.9, maximumInterval: 36_500, fuzz: true };
const engine = createEngine('fsrs-6', { weights: null, ...steps });

/** A device far in the east and one far in the west, with one data.json between them. */
function devices() {
  const disk = new MemoryDisk();
  return [840, -660].map((offset, i) => {
    const runtime = new ManualRuntime(Date.UTC(2026, 0, 5, 9));
    const dayOf = (at: number, hour: number): number => studyDayOf(at, offset, hour);
    const ports = { disk, shadow: new MemoryShadow(), runtime };
    return { offset, runtime, store: openStore(ports, { device: `d${i}`, dayOf }) };
  });
}

const turns = fc.array(
  fc.record({
    here: fc.nat(1),
    wait: fc.constantFrom(0, 5_000, 3_600_000, 86_400_000, 40 * 86_400_000, year, -year),
    rollover: fc.option(fc.constantFrom(0, 4, 12, 23), { nil: null, freq: 4 }),
    grade: fc.constantFrom<Grade>(1, 2, 3, 4),
  }),
  { minLength: 1, maxLength: 20 },
);

describe('a clock that jumps a year, a flight, another hour at which the day begins', () => {
  it('never keep the next grade of a card from counting', async () => {
    await fc.assert(
      fc.asyncProperty(turns, async (list) => {
        const both = devices();
        for (const { store } of both) {
          await store.load();
          await store.layoutReady();
        }
        let before: Memory | null = null;
        for (const [i, { here, wait, rollover, grade }] of list.entries()) {
          const one = both[here]!;
          one.runtime.time += wait;
          await one.store.lookAgain();
          if (rollover !== null) one.store.append(settingChange('rolloverHour', rollover));
          const [event] = one.store.append({ kind: 'review', card: 'aaaa', grade });
          const reviews = one.store.journal.card('aaaa')?.reviews ?? [];
          expect(reviews).toHaveLength(i + 1);
          expect(reviews[i]).toMatchObject({ grade, at: event?.at, day: event?.day });
          const memory = replay(engine, 'aaaa', reviews)!;
          expect(memory).not.toEqual(before);
          expect(memory.last).toEqual({ at: event?.at, day: event?.day });
          before = memory;
          // It comes due by the clock that graded it, after its interval.
          const due = dueOf(memory, engine, schedule);
          const hour = rollover ?? 4;
          const longAfter =
            one.runtime.time + (due.by === 'day' ? due.day - memory.last.day + 2 : 2) * 86_400_000;
          expect(isDue(due, studyTime(longAfter, one.offset, hour))).toBe(true);
          await one.store.flush();
        }
        const journals = [];
        for (const { store } of both) {
          await store.lookAgain();
          journals.push(replay(engine, 'aaaa', store.journal.card('aaaa')?.reviews ?? []));
        }
        expect(journals[0]).toEqual(journals[1]);
      }),
      { numRuns: 200 },
    );
  });
});
