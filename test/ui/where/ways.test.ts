import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/note/parseNote';
import { DEFAULT_SHAPES, SHAPE_NAMES } from '../../../src/note/shapes/shapes';
import { createText } from '../../../src/ui/text/text';
import { exampleOf, ways } from '../../../src/ui/where/ways';

describe('the ways of writing questions', () => {
  it('are all the shapes that are not always read', () => {
    const optIn = SHAPE_NAMES.filter((name) => !DEFAULT_SHAPES.includes(name));
    expect(ways.map(({ shape }) => shape)).toEqual(optIn);
  });

  it.each(ways.flatMap((way) => ['en', 'ru'].map((language) => ({ ...way, language }))))(
    'have an example that is read so: $shape in $language',
    ({ language, ...way }) => {
      const example = exampleOf(createText(language), way);
      const found = parseNote(`${example}\n`, { shapes: [way.shape] }).questions;
      expect(found.map(({ shape }) => shape)).toEqual([way.shape]);
      expect(parseNote(`${example}\n`).questions).toEqual([]);
    },
  );
});
