import type { HeadingShape, Outline } from './shape';

/** The shape of questions that are headings: `read` tells by the text, `more` by what follows and what else was found. */
export function headingShape(
  name: string,
  read: HeadingShape['read'],
  more: Partial<Pick<HeadingShape, 'confirm' | 'doubts'>> = {},
): HeadingShape {
  return {
    of: 'headings',
    name,
    read,
    confirm: () => true,
    doubts: () => false,
    couldHold: (outline: Outline) => outline.headings.some(({ text, level }) => read(text, level) !== null),
    ...more,
  };
}
