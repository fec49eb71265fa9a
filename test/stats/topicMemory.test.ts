import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/library/library';
import { dayMs } from '../../src/memory/studyDay';
import { memoryOf } from '../../src/stats/topicMemory';
import { Desk, noteOf } from '../library/desk';

/** Three questions; the desk's clock goes on by a day with each event. */
async function desk(): Promise<Desk> {
  const made = new Desk({
    'Note.md': noteOf(['What is a lock?', 'A.'], ['What is a queue?', 'B.'], ['What is a log?', 'C.']),
  });
  await made.library.build();
  return made;
}

const at = (day: number) => ({ day, at: day * dayMs });

describe('the memory of a topic', () => {
  it('of new cards has no shares', async () => {
    const { library, engine } = await desk();
    expect(memoryOf(library.cards(), { engine, now: at(1) })).toEqual({
      cards: 3,
      due: 0,
      fresh: 3,
      mean: null,
      lowest: null,
      weakest: null,
      trend: null,
    });
  });

  it('has the mean, the lowest and whose it is, and leaves suspended cards out of all but the count', async () => {
    const made = await desk();
    const [lock, queue, log] = made.library.cards() as [Card, Card, Card];
    made.review(lock, 4);
    made.review(queue, 1);
    made.review(log, 1);
    made.record({ kind: 'suspend', card: log.id });
    const now = at(60);
    const { engine, library } = made;
    const share = (id: string): number => engine.retrievability(library.card(id)!.memory!, now);
    const memory = memoryOf(library.cards(), { engine, now });
    expect(memory).toMatchObject({ cards: 3, due: 2, fresh: 0, weakest: queue.id });
    expect(memory.lowest).toBe(share(queue.id));
    expect(memory.mean).toBeCloseTo((share(lock.id) + share(queue.id)) / 2, 10);
  });

  it('falls while nothing is reviewed and rises with a review, of what was known thirty days ago', async () => {
    const made = await desk();
    const [lock, queue] = made.library.cards() as [Card, Card, Card];
    made.review(lock, 3);
    const { library, engine } = made;
    const then = engine.retrievability(library.card(lock.id)!.memory!, at(10));
    const now = engine.retrievability(library.card(lock.id)!.memory!, at(40));
    const falling = memoryOf(library.cards(), { engine, now: at(40) });
    expect(falling.trend).toBeCloseTo(now - then, 10);
    expect(falling.trend).toBeLessThan(0);
    for (let day = made.journal.greatestStamp; day < 38; day++)
      made.append({ kind: 'flag', card: queue.id, on: true });
    made.review(lock, 3);
    expect(memoryOf(library.cards(), { engine, now: at(40) }).trend).toBeGreaterThan(0);
    made.review(queue, 1);
    const alone = memoryOf([library.card(queue.id)!], { engine, now: at(60) });
    expect(alone.mean).not.toBeNull();
    expect(alone.trend).toBeNull();
  });
});
