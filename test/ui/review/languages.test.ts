import { expect, it } from 'vitest';
import { nextLanguages } from '../../../src/ui/review/languages';

it('goes round: both, first, second, both', () => {
  let languages = nextLanguages({ question: 'both', answer: 'second' });
  expect(languages).toEqual({ question: 'first', answer: 'first' });
  languages = nextLanguages(languages);
  expect(languages).toEqual({ question: 'second', answer: 'second' });
  expect(nextLanguages(languages)).toEqual({ question: 'both', answer: 'both' });
});
