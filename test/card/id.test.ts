import { describe, expect, it } from 'vitest';
import { mintId } from '../../src/card/id';
import { foundIn } from './handmade';

const free = (): boolean => false;

describe('mintId', () => {
  const [first, second] = foundIn('Queues.md', [
    { prompt: 'What is a queue?' },
    { prompt: 'What is a _queue_?' },
  ]);

  it('gives two devices the same id for the same question', () => {
    const [elsewhere] = foundIn('Queues.md', [
      { label: 'Q7', prompt: '**What is a queue?**', answer: 'Other.' },
    ]);
    expect(mintId(first!, free)).toBe(mintId(elsewhere!, free));
    expect(mintId(first!, free)).toMatch(/^[\w-]{10}$/);
  });

  it('gives equal questions of a note, and equal questions of two notes, ids of their own', () => {
    const [other] = foundIn('Copy.md', [{ prompt: 'What is a queue?' }]);
    expect(new Set([first!, second!, other!].map((found) => mintId(found, free))).size).toBe(3);
  });

  it('takes the next free ordinal where an id is taken', () => {
    const taken = mintId(first!, free);
    expect(mintId(first!, (id) => id === taken)).toBe(mintId(second!, free));
  });

  it('does not mind how a file system spells the path', () => {
    const [composed] = foundIn('Étude.md'.normalize('NFC'), [{ prompt: 'Why?' }]);
    const [decomposed] = foundIn('Étude.md'.normalize('NFD'), [{ prompt: 'Why?' }]);
    expect(mintId(composed!, free)).toBe(mintId(decomposed!, free));
  });
});
