import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Likeness } from '../../src/card/likeness';
import { Rivals } from '../../src/card/rivals';

const likeness: fc.Arbitrary<Likeness> = fc.record({
  sameQuestion: fc.boolean(),
  question: fc.constantFrom(0, 0.2, 0.5, 0.9, 1),
  foreign: fc.constant(0),
  apart: fc.constant(0),
  answer: fc.constantFrom(null, 0, 0.3, 1),
  sameTranslation: fc.boolean(),
  place: fc.constant(0),
  sameNote: fc.boolean(),
});

describe('Rivals', () => {
  it('are the greatest of all the others', () => {
    fc.assert(
      fc.property(fc.array(likeness, { minLength: 1, maxLength: 6 }), (all) => {
        const rivals = new Rivals();
        for (const one of all) rivals.add(one);
        for (const [at, one] of all.entries()) {
          const others = all.filter((_, index) => index !== at);
          expect([rivals.question(one), rivals.answer(one), rivals.translation(one)]).toEqual([
            Math.max(0, ...others.map(({ question }) => question)),
            Math.max(0, ...others.map(({ answer }) => answer ?? 0)),
            others.some(({ sameTranslation }) => sameTranslation),
          ]);
          const here = others.filter(({ sameNote }) => sameNote);
          expect(rivals.same(one)).toBe(others.some(({ sameQuestion }) => sameQuestion));
          expect(rivals.sameHere(one)).toBe(here.some(({ sameQuestion }) => sameQuestion));
          if (one.sameNote) {
            expect(rivals.questionHere(one)).toBe(Math.max(0, ...here.map(({ question }) => question)));
            expect(rivals.answerHere(one)).toBe(Math.max(0, ...here.map(({ answer }) => answer ?? 0)));
          }
        }
      }),
    );
  });
});
