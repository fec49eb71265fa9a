import { readAnswerLabel } from '../answerLabel';
import { readNumber } from '../number';
import { headingShape } from './headingShape';
import type { HeadingShape } from './shape';

/** Every heading of one level is a question: `heading-1` … `heading-6`. */
export const levelHeadings: readonly HeadingShape[] = [1, 2, 3, 4, 5, 6].map((wanted) =>
  headingShape(`heading-${wanted}`, (text, level) => {
    if (level !== wanted || text === '' || readAnswerLabel(text)) return null;
    const numbered = readNumber(text);
    return numbered ? { label: numbered.label, text: numbered.rest } : { label: null, text };
  }),
);
