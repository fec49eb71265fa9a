import { describe, expect, it } from 'vitest';
import type { Anchor } from '../../src/card/anchor';
import { changedShare, rememberReviewed } from '../../src/card/changedAnswer';
import { anchorOf, type FoundQuestion } from '../../src/card/found';
import { foundIn } from './handmade';
import { Dice } from './mutation/dice';
import { Writer } from './mutation/writer';

function found(answer?: string): FoundQuestion {
  const [question] = foundIn('a.md', [{ prompt: 'What is a queue?', ...(answer ? { answer } : {}) }]);
  return question!;
}

const anchor = (answer?: string): Anchor => anchorOf('card', found(answer));
const share = (before: Anchor, now?: string): number | null => changedShare(before, found(now).prints);

/** Ten sentences, the first `changed` of them others than with 0. */
function sentences(seed: number, changed: number): string {
  const dice = new Dice(seed);
  const writer = new Writer(dice);
  const all = Array.from({ length: 10 }, () => [writer.sentence(), writer.sentence()] as const);
  return all.map(([old, fresh], at) => (at < changed ? fresh : old)).join(' ');
}

describe('changedShare', () => {
  it('is nothing for an answer that is as it was, or formatted anew', () => {
    expect(share(anchor('First in, first out.'), 'First in, first out.')).toBeNull();
    expect(share(anchor('First in, first out.'), '**First** in,\nfirst out.')).toBeNull();
    expect(share(anchor(), undefined)).toBeNull();
    expect(share(anchor('First in, first out.'), undefined), 'there is nothing to show').toBeNull();
  });

  it('is the whole of an answer that was not there, or is another one', () => {
    expect(share(anchor(), 'First in, first out.')).toBe(1);
    expect(share(anchor('First in, first out.'), 'People who stand and wait.')).toBeGreaterThanOrEqual(0.9);
  });

  it.each([1, 3, 5, 8])('is about the share of %i of ten sentences', (changed) => {
    const trials = 40;
    const shares = Array.from(
      { length: trials },
      (_, seed) => share(anchor(sentences(seed, 0)), sentences(seed, changed)) ?? 0,
    );
    const mean = shares.reduce((sum, each) => sum + each, 0) / trials;
    expect(Math.abs(mean - changed / 10)).toBeLessThan(0.12);
    for (const each of shares) expect(Math.abs(each - changed / 10)).toBeLessThan(0.45);
  });
});

describe('rememberReviewed', () => {
  const [old, newer, newest] = ['First in, first out.', 'It is fair to all of them.', 'A line at a shop.'];

  it('keeps what was reviewed through every edit after it', () => {
    const once = rememberReviewed(anchor(newer), anchor(old));
    const twice = rememberReviewed(anchor(newest), once);
    expect(share(twice, newest)).toBeGreaterThanOrEqual(0.9);
    expect(share(twice, old), 'it is as it was at the review').toBeNull();
    expect(rememberReviewed(anchor(old), twice)).toEqual(anchor(old));
  });

  it('forgets it at a review', () => {
    const edited = rememberReviewed(anchor(newer), anchor(old));
    expect(rememberReviewed(edited, null)).toEqual(anchor(newer));
  });
});
