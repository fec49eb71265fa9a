import { describe, expect, it } from 'vitest';
import { Bins, sketchBytes, SketchWriter } from '../../src/card/sketch';

function binsOf(features: readonly number[], size = 24): Uint8Array {
  const bins = new Bins(size);
  for (const feature of features) bins.add(feature);
  const bytes = new Uint8Array(size);
  bins.writeTo(bytes, 0);
  return bytes;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

describe('Bins', () => {
  it('do not depend on order and repetition', () => {
    expect(binsOf([3, 1, 2, 2, 1])).toEqual(binsOf([1, 2, 3]));
  });

  it('stay empty without features', () => {
    expect([...binsOf([])].every((byte) => byte === 0)).toBe(true);
  });

  it('agree in about the share of features that two sets have in common', () => {
    // 900 of 1,100 features in common: 0.82, over 1,000 bins
    const one = binsOf(range(0, 1000), 240);
    const other = binsOf(range(100, 1100), 240);
    const equal = one.filter((byte, at) => byte === other[at]).length / 240;
    expect(equal).toBeGreaterThan(0.72);
    expect(equal).toBeLessThan(0.92);
  });
});

describe('SketchWriter', () => {
  it('writes four characters per three bytes, whatever it is given', () => {
    const writer = new SketchWriter();
    const empty = writer.write({ question: '', answer: null, before: null, after: null });
    const full = writer.write({
      question: 'what is a queue',
      answer: null,
      before: 'AAAAAAAAAA',
      after: 'BBBBBBBBBB',
    });
    expect([empty.length, full.length]).toEqual([(sketchBytes / 3) * 4, (sketchBytes / 3) * 4]);
    expect(empty).not.toBe(full);
  });
});
