import { describe, expect, it } from 'vitest';
import type { Due } from '../../src/memory/due';
import type { Memory } from '../../src/memory/engine';
import { isAskable, standingOf } from '../../src/memory/standing';

const now = { day: 100, at: 100 * 86_400_000 };
const last = { day: 90, at: 90 * 86_400_000 };

function card(
  state: Memory['state'],
  due: Due,
  record = { suspended: false, buriedUntil: null as number | null },
) {
  const memory: Memory = { state, step: 0, stability: 5, difficulty: 5, reps: 1, lapses: 0, last, fuzz: 0 };
  return { memory, due, record };
}

const today: Due = { by: 'day', day: 100, last };
const tomorrow: Due = { by: 'day', day: 101, last };
const soon: Due = { by: 'minute', at: now.at + 60_000, last: { day: 100, at: now.at } };
const untouched = { memory: null, due: null, record: null };

describe('how a card stands', () => {
  it('follows from its memory and what is due', () => {
    const cards = [untouched, card('review', today), card('review', tomorrow), card('learning', soon)];
    expect(cards.map((one) => [standingOf(one, now), isAskable(one, now)])).toEqual([
      ['new', true],
      ['due', true],
      ['later', false],
      ['learning', false],
    ]);
  });

  it('is learning whether or not it is due', () => {
    const due: Due = { by: 'minute', at: now.at, last };
    expect(standingOf(card('relearning', due), now)).toBe('learning');
    expect(isAskable(card('relearning', due), now)).toBe(true);
  });

  it('is suspended before all else', () => {
    const suspended = card('review', today, { suspended: true, buriedUntil: 101 });
    expect([standingOf(suspended, now), isAskable(suspended, now)]).toEqual(['suspended', false]);
    expect(standingOf({ ...untouched, record: { suspended: true, buriedUntil: null } }, now)).toBe(
      'suspended',
    );
  });

  it('is buried until its day has come', () => {
    const until = (buriedUntil: number) => card('review', today, { suspended: false, buriedUntil });
    expect(standingOf(until(101), now)).toBe('buried');
    expect(isAskable(until(101), now)).toBe(false);
    expect(standingOf(until(100), now)).toBe('due');
  });
});
