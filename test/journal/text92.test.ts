import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesToText, textToBytes } from '../../src/journal/text92';

describe('bytes as text', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(textToBytes(bytesToText(bytes))).toEqual(bytes);
      }),
      { numRuns: 1000 },
    );
  });

  it('take 16 characters for each 13 bytes', () => {
    expect(bytesToText(new Uint8Array(1300).fill(255))).toHaveLength(1600);
  });

  it.each(['"', '\\', ' ', '\n', 'é', '!"', '😀'])('are not read from %j', (text) => {
    expect(textToBytes(text)).toBeNull();
  });
});
