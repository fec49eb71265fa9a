import { describe, expect, it } from 'vitest';
import { pointPrint, proposedGrade } from '../../src/session/points';

describe('key points', () => {
  it('are the same wherever they stand and however they are marked up', () => {
    expect(pointPrint('**Durable** execution.')).toBe(pointPrint('Durable execution'));
    expect(pointPrint('Durable execution')).not.toBe(pointPrint('Durable queues'));
  });

  it('suggest a grade, never easy', () => {
    expect([0, 5, 6, 8, 9, 10].map((ticked) => proposedGrade(ticked, 10, false))).toEqual([1, 1, 2, 2, 3, 3]);
    expect([0, 5, 6, 10].map((ticked) => proposedGrade(ticked, 10, true))).toEqual([1, 1, 3, 3]);
    expect(proposedGrade(0, 0, false)).toBe(1);
  });
});
