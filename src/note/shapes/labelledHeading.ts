import { asks } from '../asking';
import { readLabel } from '../label';
import { headingShape, type HeadingMatch } from './headingShape';

/** `### Q1: …`, `#### Question 12 – …`, `### Вопрос №3. …`: a heading with a label and a number. */
export const labelledHeading = headingShape('labelled-heading', read);

function read(text: string): HeadingMatch | null {
  const labelled = readLabel(text);
  if (!labelled || labelled.label === null) return null;
  if (!labelled.separated && !asks(labelled.rest)) return null;
  return { label: labelled.label, text: labelled.rest };
}
