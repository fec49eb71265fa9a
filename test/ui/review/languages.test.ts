import { expect, it } from 'vitest';
import { nextLanguages } from '../../../src/ui/review/languages';

it('goes round: both, first, second, one in the other, both', () => {
  let languages = nextLanguages({ question: 'both', answer: 'second' });
  const seen = [languages];
  for (let n = 0; n < 4; n++) seen.push((languages = nextLanguages(languages)));
  expect(seen.map(({ question, answer }) => `${question} ${answer}`)).toEqual([
    'first first',
    'second second',
    'first second',
    'second first',
    'both both',
  ]);
});
