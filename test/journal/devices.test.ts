import { describe, expect, it } from 'vitest';
import { devicesSeen } from '../../src/journal/devices';
import type { EventRef } from '../../src/journal/event';
import { createJournal } from '../../src/journal/fold';
import { event, review } from './samples';

describe('the devices that were seen', () => {
  it('come with their reviews and when the newest was, the newest device first', () => {
    const journal = createJournal([
      review('aaaa', 3, { writer: 'phone~1', sequence: 1 }, 10),
      review('aaaa', 3, { writer: 'phone~2', sequence: 1 }, 20),
      event({ kind: 'suspend', card: 'aaaa' }, { writer: 'desk~1', sequence: 1 }, 30),
    ]);
    const start = Date.UTC(2026, 0, 5, 9);
    expect(devicesSeen(journal)).toEqual([
      { device: 'desk', events: 1, reviews: 0, last: start + 30_000 },
      { device: 'phone', events: 2, reviews: 2, last: start + 20_000 },
    ]);
  });

  it('are not said to have reviewed what was undone, wherever that was', () => {
    const undo = (writer: string, sequence: number, of: EventRef) =>
      event({ kind: 'undo', of }, { writer, sequence }, 40 + sequence);
    const journal = createJournal([
      review('aaaa', 3, { writer: 'phone~1', sequence: 1 }, 10),
      review('aaaa', 3, { writer: 'phone~1', sequence: 2 }, 20),
      undo('desk~1', 1, { writer: 'phone~1', sequence: 2 }),
    ]);
    expect(devicesSeen(journal)).toMatchObject([
      { device: 'desk', reviews: 0 },
      { device: 'phone', events: 2, reviews: 1 },
    ]);
  });
});
