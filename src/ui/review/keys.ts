import type { Grade } from '../../memory/engine';

/** What keys do in a review, and the keys that do it unless a person sets others. */
const usualKeys = {
  reveal: ['Space', 'Enter'],
  'reveal-all': ['Shift+Space'],
  again: ['1'],
  hard: ['2'],
  good: ['3'],
  easy: ['4'],
  undo: ['U'],
  language: ['L'],
  points: ['K'],
  open: ['O'],
  edit: ['N'],
  related: ['E'],
  flag: ['F'],
  bury: ['B'],
  suspend: ['S'],
  forget: ['Shift+F'],
  help: ['?'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type KeyAction = keyof typeof usualKeys;

type GradeAction = 'again' | 'hard' | 'good' | 'easy';

/** What a key does besides giving a grade. */
export type Deed = Exclude<KeyAction, GradeAction>;

/** Which key does what. A key goes by its place on the keyboard, under the name of that place: `U`, `Shift+Space`. */
export interface Keys {
  readonly byKey: ReadonlyMap<string, KeyAction>;
  readonly of: Readonly<Record<KeyAction, readonly string[]>>;
}

/** A line of the setting that cannot be used, and why. */
export interface KeyProblem {
  readonly why: 'form' | 'action' | 'key' | 'taken';
  readonly line: string;
  /** The word it is about. */
  readonly word: string;
  /** Of a key that is taken: what it does already. */
  readonly by: string;
}

const FOUR: Readonly<Record<GradeAction, Grade>> = { again: 1, hard: 2, good: 3, easy: 4 };

/** With two buttons the second key is the second button, and the third still means *good*. */
const TWO: Readonly<Partial<Record<GradeAction, Grade>>> = { again: 1, hard: 3, good: 3 };

export const keyActions = Object.keys(usualKeys).filter(isAction);

const NAMES = [
  ...Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789?'),
  ...['Space', 'Enter', 'Backspace', 'Delete', 'Insert', 'Home', 'End', 'PageUp', 'PageDown'],
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Comma', 'Period', 'Slash', 'Backslash'],
  ...['Semicolon', 'Quote', 'BracketLeft', 'BracketRight', 'Minus', 'Equal', 'Backquote'],
];
const byName = new Map(NAMES.map((name) => [name.toLowerCase(), name]));

/** The keys with a person's own lines, such as `bury: X`; the usual ones where one of the lines cannot be used. */
export function readKeys(lines: readonly string[]): Keys & { readonly problem: KeyProblem | null } {
  const own = new Map<KeyAction, readonly string[]>();
  for (const line of lines) {
    const [, action = '', rest = ''] = /^\s*([\w-]+)\s*:(.*)$/.exec(line) ?? [];
    const words = rest.split(/[\s,]+/).filter((word) => word !== '');
    if (action === '') return usual({ why: 'form', line, word: line, by: '' });
    if (!isAction(action)) return usual({ why: 'action', line, word: action, by: '' });
    // Any other action may go without.
    if (words.length === 0 && (isGrade(action) || action === 'reveal'))
      return usual({ why: 'form', line, word: line, by: '' });
    const keys = words.map(keyNamed);
    const unknown = keys.indexOf(undefined);
    if (unknown >= 0) return usual({ why: 'key', line, word: words[unknown] ?? '', by: '' });
    own.set(
      action,
      keys.filter((key) => key !== undefined),
    );
  }
  const byKey = new Map<string, KeyAction>();
  const of: Record<KeyAction, readonly string[]> = { ...usualKeys };
  for (const action of keyActions) {
    of[action] = own.get(action) ?? of[action];
    for (const word of of[action]) {
      const taken = byKey.get(word);
      if (taken !== undefined && taken !== action)
        return usual({ why: 'taken', line: `${action}: ${word}`, word, by: taken });
      byKey.set(word, action);
    }
  }
  return { byKey, of, problem: null };
}

function usual(problem: KeyProblem): ReturnType<typeof readKeys> {
  return { ...readKeys([]), problem };
}

function keyNamed(word: string): string | undefined {
  const shift = /^shift\+/i.exec(word)?.[0] ?? '';
  const name = byName.get(word.slice(shift.length).toLowerCase());
  return name === undefined ? undefined : shift === '' ? name : `Shift+${name}`;
}

/** The grade that an action gives; null: it gives none. `two`: there are two buttons. */
export function gradeOfAction(action: KeyAction, two = false): Grade | null {
  return isGrade(action) ? ((two ? TWO : FOUR)[action] ?? null) : null;
}

/** The key that stands on a grade's button. */
export function keyOfGrade({ of }: Keys, grade: Grade, two: boolean): string {
  const action = (['again', 'hard', 'good', 'easy'] as const)[two && grade === 3 ? 1 : grade - 1];
  return action === undefined ? '' : shownKey(of[action][0] ?? '');
}

/** A key as it is shown on a button. */
export function shownKey(key: string): string {
  return key.replace('Shift+', '⇧').replace('Space', '␣').replace('Enter', '↵');
}

export function isGrade(action: KeyAction): action is GradeAction {
  return Object.hasOwn(FOUR, action);
}

function isAction(name: string): name is KeyAction {
  return Object.hasOwn(usualKeys, name);
}

/** What Viva reads of a keyboard event. */
export type KeyPress = Pick<
  KeyboardEvent,
  'code' | 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'repeat' | 'isComposing'
>;

const usualMap = readKeys([]);

/** The action of a key press; null: not ours. A key held down counts once. */
export function keyAction(press: KeyPress, { byKey }: Keys = usualMap): KeyAction | null {
  if (press.altKey || press.ctrlKey || press.metaKey) return null;
  if (press.repeat || press.isComposing) return null;
  // By place, so that letters are the same in a Latin and a Cyrillic layout, and so are both rows of digits.
  const place = (press.shiftKey ? 'Shift+' : '') + press.code.replace(/^(?:Key|Digit|Numpad)/, '');
  const found = byKey.get(place);
  if (found !== undefined) return found;
  // A question mark is wherever the layout has it.
  return press.key === '?' || place === 'Shift+Slash' ? (byKey.get('?') ?? null) : null;
}

/** Whether the focus is where keys have a meaning of their own: a text field, or a control reached by keyboard. */
export function keysBelongTo(target: Element | null, { code }: Pick<KeyPress, 'code'>): boolean {
  if (!target) return false;
  if (target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable="true"], .cm-content'))
    return true;
  return (
    /^(?:Space|(?:Numpad)?Enter)$/.test(code) &&
    target.matches('a, button, summary, input, [role="button"]') &&
    target.matches(':focus-visible')
  );
}
