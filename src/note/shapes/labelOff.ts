import { readLabel } from '../label';
import { readNumber } from '../number';

/** A question without the label or the number before it. */
export function labelOff(text: string): { readonly label: string | null; readonly rest: string } {
  const labelled = readLabel(text);
  const { label, rest } = (labelled?.separated ? labelled : readNumber(text)) ?? { label: null, rest: text };
  return rest === '' ? { label: null, rest: text } : { label, rest };
}
