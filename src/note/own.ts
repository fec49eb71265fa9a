/**
 * The same text with memory of its own. A slice of a note, 13 characters or longer, keeps the whole note alive in V8;
 * results live as long as the vault is open.
 */
export function own(text: string): string {
  return text.length < 13 ? text : (' ' + text).slice(1);
}
