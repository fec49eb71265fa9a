import { describe, expect, it } from 'vitest';
import { partStarts } from '../../../src/ui/review/parts';

const block = (length: number, announces = false) => ({ announces, length });

describe('the parts of an answer', () => {
  it('are one where it is read at a glance', () => {
    expect(partStarts([])).toEqual([0]);
    expect(partStarts([block(250), block(250)])).toEqual([0]);
  });

  it('are steps worth a key press: short blocks go together', () => {
    expect(partStarts([block(50), block(160), block(90), block(300), block(400)])).toEqual([0, 2, 4]);
  });

  it('begin with the label that announces them', () => {
    expect(
      partStarts([block(300), block(12, true), block(20, true), block(300), block(15, true), block(9)]),
    ).toEqual([0, 1, 4]);
  });

  it('leave no label alone at the end', () => {
    expect(partStarts([block(300), block(400), block(10, true)])).toEqual([0, 1]);
  });

  it('never lose a block: they begin at the first and go up', () => {
    const blocks = Array.from({ length: 40 }, (_, n) => block((n * 37) % 260, n % 3 === 0));
    const starts = partStarts(blocks);
    expect(starts[0]).toBe(0);
    expect([...new Set(starts)].sort((a, b) => a - b)).toEqual(starts);
    expect(starts.length).toBeGreaterThan(5);
  });
});
