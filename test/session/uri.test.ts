import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUri, uriOf } from '../../src/session/uri';

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

describe('a link that is followed', () => {
  const paramsOf = (uri: string): Record<string, string> => Object.fromEntries(new URL(uri).searchParams);

  it('says again what it was made of', () => {
    expect(readUri(paramsOf(uriOf('V', { do: 'card', id: 'aB3_-x' })))).toEqual({
      ok: true,
      do: 'card',
      id: 'aB3_-x',
    });
    expect(readUri(paramsOf(uriOf('V', { do: 'quiz', scope: 'topic:Temporal' })))).toEqual({
      ok: true,
      do: 'quiz',
      scope: { kind: 'topic', key: 'Temporal' },
    });
    expect(readUri({ do: 'review' })).toEqual({ ok: true, do: 'review', scope: { kind: 'vault' } });
  });

  it.each<[Record<string, string>, object]>([
    [{}, { code: 'uri-deed', value: '' }],
    [{ do: '<script>alert(1)</script>' }, { code: 'uri-deed' }],
    [{ do: 'card' }, { code: 'uri-card', value: '' }],
    [{ do: 'card', id: '../../etc/passwd' }, { code: 'uri-card' }],
    [
      { do: 'quiz', scope: 'topc:x' },
      { code: 'uri-scope', problem: { code: 'unknown-kind', at: 0 } },
    ],
    [
      { do: 'quiz', scope: 'x'.repeat(100_000) },
      { code: 'uri-scope', problem: { code: 'too-long' } },
    ],
  ])('says why it does nothing: %#', (params, why) => {
    const read = readUri(params);
    expect(read).toMatchObject({ ok: false, ...why });
    expect(JSON.stringify(read).length).toBeLessThan(200);
  });

  it('never throws, whatever the parameters', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('do', 'id', 'scope', 'vault'),
          fc.oneof(fc.string(), fc.constantFrom('quiz', 'card')),
        ),
        (params) => {
          expect(typeof readUri(params).ok).toBe('boolean');
        },
      ),
    );
  });
});
