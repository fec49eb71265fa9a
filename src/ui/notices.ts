import { Notice } from 'obsidian';
import type { StoreNotice } from '../journal/store';
import type { Text } from './text/text';

/** Long enough to be read. */
const SHOWN_MS = 15_000;

/** Tells a person what the store has to say. The same thing is said once. */
export function tellNotices(text: Text): (notice: StoreNotice) => void {
  const told = new Set<string>();
  return ({ code, values }) => {
    const sentence = text(`notice.${code}`, values);
    if (told.has(sentence)) return;
    told.add(sentence);
    new Notice(sentence, SHOWN_MS);
  };
}
