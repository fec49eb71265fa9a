import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByPlace, byPlace, placeOf, placeText, type Place } from '../../src/session/place';
import { TestWorld } from './testWorld';

const path = fc.stringMatching(/^[\w #:/.-]{1,20}$/);
const place: fc.Arbitrary<Place> = fc.oneof(
  fc.constant<Place>({ kind: 'vault' }),
  path.map((folder): Place => ({ kind: 'folder', path: folder })),
  path.map((note): Place => ({ kind: 'note', path: `${note}.md` })),
  fc
    .tuple(fc.stringMatching(/^[\w /-]{1,20}$/), fc.string())
    .map(([note, category]): Place => ({ kind: 'category', path: `${note}.md`, category })),
);

describe('a place as text', () => {
  it('is read back as it was', () => {
    fc.assert(
      fc.property(place, (one) => {
        expect(placeOf(placeText(one))).toEqual(one);
      }),
    );
  });

  it('is short and plain', () => {
    expect(placeText({ kind: 'vault' })).toBe('');
    expect(placeText({ kind: 'category', path: 'Work/A.md', category: 'Category 1: [[C#]]' })).toBe(
      'category:Work/A.md#Category 1: [[C#]]',
    );
  });

  it('is nothing where it is something else', () => {
    for (const text of ['folder', 'folder:', 'tag:x', 'category:A.md', ':x'])
      expect(placeOf(text)).toBeNull();
  });
});

describe('a value by place', () => {
  const world = new TestWorld([
    { path: 'Work/Deep/A.md', label: 'Q1', category: 'One' },
    { path: 'Work/Deep/A.md', label: 'Q2', category: 'Two' },
    { path: 'Work/B.md', label: 'Q1' },
    { path: 'Workshop/C.md', label: 'Q1' },
  ]);

  it('is that of the innermost place that has one', () => {
    const retention = new ByPlace(
      0.9,
      new Map([
        ['folder:Work', 0.8],
        ['folder:Work/Deep', 0.85],
        ['category:Work/Deep/A.md#Two', 0.95],
      ]),
    );
    expect(world.library.cards().map(({ found }) => retention.for(found))).toEqual([
      { place: 'folder:Work/Deep', value: 0.85 },
      { place: 'category:Work/Deep/A.md#Two', value: 0.95 },
      { place: 'folder:Work', value: 0.8 },
      { place: '', value: 0.9 },
    ]);
  });

  it('is read from the settings, where what is no value of it is left out', () => {
    const settings = [
      { key: 'newPerDay', scope: '', value: 10 },
      { key: 'newPerDay', scope: 'folder:Work', value: 'many' },
      { key: 'newPerDay', scope: 'note:Work/B.md', value: 3 },
      { key: 'retention', scope: 'folder:Work', value: 0.8 },
    ];
    const parse = (value: unknown) => (typeof value === 'number' ? value : undefined);
    const limit = byPlace(settings, 'newPerDay', parse, 20);
    expect(world.library.cards().map(({ found }) => limit.for(found).value)).toEqual([10, 10, 3, 10]);
    expect(limit.same).toBe(false);
    expect(byPlace([], 'newPerDay', parse, 20)).toMatchObject({ vault: 20, same: true });
  });
});
