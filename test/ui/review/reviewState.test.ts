import { describe, expect, it } from 'vitest';
import { readState, writeState } from '../../../src/ui/review/reviewState';

describe('what the app keeps of a review', () => {
  it('is its scope, of any kind, and where its sitting was left', () => {
    const place = { kind: 'topic', key: 'Temporal.md' } as const;
    const left = { card: null, parts: 2, done: 3, day: 20_000 };
    expect(readState(writeState(place, left))).toEqual({ place, left });
    expect(readState(writeState(place, null))).toEqual({ place, left: null });
  });

  it.each([[null], ['text'], [{}], [{ scope: 'nonsense:there', done: '3' }]])(
    'is the whole vault where it cannot be used: %j',
    (state) => {
      expect(readState(state)).toEqual({ place: { kind: 'vault' }, left: null });
    },
  );
});
