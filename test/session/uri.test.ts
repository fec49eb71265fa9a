import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uriOf } from '../../src/session/uri';

describe('a link to Viva', () => {
  it('names the vault and what is to be opened', () => {
    expect(uriOf('My notes', { do: 'card', id: 'c1' })).toBe(
      'obsidian://viva?vault=My%20notes&do=card&id=c1',
    );
    expect(uriOf('V', { do: 'quiz', scope: 'topic:Temporal depth:1' })).toBe(
      'obsidian://viva?vault=V&do=quiz&scope=topic%3ATemporal%20depth%3A1',
    );
    expect(uriOf('V', { do: 'review', scope: 'note:"A & B#1.md"' })).toBe(
      'obsidian://viva?vault=V&do=review&scope=note%3A%22A%20%26%20B%231.md%22',
    );
  });

  it('gives back every name when it is read, whatever the vault and the note are called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (vault, scope) => {
        const values = new URL(uriOf(vault, { do: 'quiz', scope })).searchParams;
        expect(Object.fromEntries(values)).toEqual({ vault, do: 'quiz', scope });
      }),
    );
  });

  it('is made of half a pair of surrogates too', () => {
    expect(uriOf('V', { do: 'card', id: '\ud800' })).toBe('obsidian://viva?vault=V&do=card&id=%EF%BF%BD');
  });
});
