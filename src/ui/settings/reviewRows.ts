import type { Json } from '../../journal/event';
import { keyActions, readKeys } from '../review/keys';
import type { Text } from '../text/text';
import type { SettingRow } from './settingsTable';

/** How a card is shown and graded. */
export const reviewRows: readonly SettingRow[] = [
  {
    key: 'gradeButtons',
    name: 'settings.grade-buttons',
    desc: 'settings.grade-buttons-desc',
    options: { four: 'settings.grades-four', two: 'settings.grades-two' },
  },
  { key: 'byPart', name: 'settings.by-part', desc: 'settings.by-part-desc' },
  { key: 'keyPoints', name: 'settings.key-points', desc: 'settings.key-points-desc' },
  { key: 'hidePlace', name: 'settings.hide-place', desc: 'settings.hide-place-desc' },
  { key: 'typed', name: 'settings.typed', desc: 'settings.typed-desc' },
  { key: 'timer', name: 'settings.timer', desc: 'settings.timer-desc' },
  { key: 'swipe', name: 'settings.swipe', desc: 'settings.swipe-desc' },
  { key: 'keys', name: 'settings.keys', desc: 'settings.keys-desc', advice: adviceOnKeys },
];

export const actionNames = keyActions.join(', ');

/** What is wrong with a person's own keys. */
function adviceOnKeys(text: Text, value: Json): string | null {
  const lines = Array.isArray(value) ? value.map(String) : [];
  const { problem } = readKeys(lines);
  return problem && text(`settings.keys-${problem.why}`, { ...problem, actions: actionNames });
}
