import { readAnswerLabel } from '../answerLabel';
import { endsInQuestionMark } from '../asking';
import { readNumber } from '../number';
import { headingShape } from './headingShape';

/** `## What is a lock?`, `## 3. What is a lock?`: any heading that ends in a question mark. */
export const markedHeading = headingShape('question-mark', (text) => {
  if (!endsInQuestionMark(text) || readAnswerLabel(text)) return null;
  const numbered = readNumber(text);
  return numbered ? { label: numbered.label, text: numbered.rest } : { label: null, text };
});
