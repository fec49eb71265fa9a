/** A number before a text and what follows it. */
export interface Numbered {
  /** As written, without the separator: "3", "2.1". */
  readonly label: string;
  readonly rest: string;
}

const NUMBER = /^[\s(*_#]{0,6}(\p{Nd}{1,4}(?:[.]\p{Nd}{1,3}){0,3})(?:[.)）．:：、]\s*|\s+[–—-]\s+)(?=\S)/u;
const EMPHASIS = /^[\s(]*(\*{1,3}|_{1,3})/u;

/** `3. …`, `3) …`, `**3.** …`, `2.1: …`; null: there is no number with a separator behind it. */
export function readNumber(markdown: string): Numbered | null {
  const first = markdown.charCodeAt(0);
  if ((first > 64 && first < 128 && first !== 95) || (first > 0xa0 && first < 0x660)) return null; // a letter
  const head = markdown.slice(0, 60);
  const match = NUMBER.exec(head);
  if (!match) return null;
  const mark = EMPHASIS.exec(head)?.[1] ?? '';
  let rest = markdown.slice(match[0].length).trim();
  if (mark !== '') {
    if (rest.startsWith(mark)) rest = rest.slice(mark.length).trim();
    else if (rest.endsWith(mark)) rest = rest.slice(0, -mark.length).trim();
    else rest = mark + rest;
  }
  return rest === '' ? null : { label: match[1] ?? '', rest };
}
