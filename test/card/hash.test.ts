import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes, encodeBytes, hashText } from '../../src/card/hash';

describe('hashText', () => {
  it('gives ten URL-safe characters that never change', () => {
    expect([hashText(''), hashText('What is Temporal?'), hashText('Что такое Temporal?')]).toEqual([
      'CzF0FNoXqu',
      'dzbk6fquZ3',
      'pjGcB5pALZ',
    ]);
  });

  it('tells 200,000 similar texts apart', () => {
    const hashes = new Set(Array.from({ length: 200_000 }, (_, index) => hashText(`question ${index}`)));
    expect(hashes.size).toBe(200_000);
  });
});

describe('encodeBytes and decodeBytes', () => {
  it('give back what went in', () => {
    const threes = fc.array(fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)));
    fc.assert(
      fc.property(threes, (bytes) => {
        const input = Uint8Array.from(bytes.flat());
        expect(decodeBytes(encodeBytes(input))).toEqual(input);
      }),
    );
  });
});
