import type { Json } from '../../journal/event';
import { keyActions, readKeys } from '../review/keys';
import type { Viva } from '../viva';
import type { SettingRow } from './settingsTable';

/** How a card is shown and graded. */
export const reviewRows: readonly SettingRow[] = [
  {
    key: 'gradeButtons',
    options: ['four', 'two'],
  },
  { key: 'byPart' },
  { key: 'keyPoints' },
  { key: 'hidePlace' },
  { key: 'typed' },
  { key: 'timer' },
  { key: 'swipe' },
  { key: 'keys', advice: adviceOnKeys },
];

export const actionNames = keyActions.join(', ');

/** What is wrong with a person's own keys. */
function adviceOnKeys({ text }: Viva, value: Json): string | null {
  const lines = Array.isArray(value) ? value.map(String) : [];
  const { problem } = readKeys(lines);
  return problem && text(`settings.keys-${problem.why}`, { ...problem, actions: actionNames });
}
