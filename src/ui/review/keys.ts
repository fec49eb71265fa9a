import type { Grade } from '../../memory/engine';

/** What a key does in a review. */
export type KeyAction =
  | 'reveal'
  | 'again'
  | 'hard'
  | 'good'
  | 'easy'
  | 'undo'
  | 'bury'
  | 'suspend'
  | 'language'
  | 'open'
  | 'related';

type GradeAction = 'again' | 'hard' | 'good' | 'easy';

const GRADES: Readonly<Record<GradeAction, Grade>> = { again: 1, hard: 2, good: 3, easy: 4 };

/** The grade that an action gives; null: it gives none. */
export function gradeOfAction(action: KeyAction): Grade | null {
  return isGrade(action) ? GRADES[action] : null;
}

function isGrade(action: KeyAction): action is GradeAction {
  return action in GRADES;
}

/** By place on the keyboard, so that they are the same in a Latin and a Cyrillic layout. */
const ACTIONS: Readonly<Record<string, KeyAction>> = {
  Space: 'reveal',
  Enter: 'reveal',
  NumpadEnter: 'reveal',
  Digit1: 'again',
  Digit2: 'hard',
  Digit3: 'good',
  Digit4: 'easy',
  Numpad1: 'again',
  Numpad2: 'hard',
  Numpad3: 'good',
  Numpad4: 'easy',
  KeyU: 'undo',
  KeyB: 'bury',
  KeyS: 'suspend',
  KeyL: 'language',
  KeyO: 'open',
  KeyE: 'related',
};

/** What Viva reads of a keyboard event. */
export type KeyPress = Pick<
  KeyboardEvent,
  'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'repeat' | 'isComposing'
>;

/** The action of a key press; null: not ours. A key held down counts once. */
export function keyAction(press: KeyPress): KeyAction | null {
  if (press.altKey || press.ctrlKey || press.metaKey || press.shiftKey) return null;
  if (press.repeat || press.isComposing) return null;
  return ACTIONS[press.code] ?? null;
}

/** Whether the focus is where keys have a meaning of their own: a text field, or a control reached by keyboard. */
export function keysBelongTo(target: Element | null, action: KeyAction): boolean {
  if (!target) return false;
  if (target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable="true"], .cm-content'))
    return true;
  return (
    action === 'reveal' &&
    target.matches('a, button, summary, [role="button"]') &&
    target.matches(':focus-visible')
  );
}
