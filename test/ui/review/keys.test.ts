import { describe, expect, it } from 'vitest';
import { gradeOfAction, keyAction, type KeyPress } from '../../../src/ui/review/keys';

function press(code: string, change: Partial<KeyPress> = {}): KeyPress {
  return {
    code,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    repeat: false,
    isComposing: false,
    ...change,
  };
}

describe('keys of a review', () => {
  it('go by their place, so that they are the same in a Cyrillic layout', () => {
    // The key that types "u" on a Latin layout and "г" on a Russian one.
    expect(keyAction(press('KeyU'))).toBe('undo');
  });

  it('give the four grades on the row and on the number pad', () => {
    const codes = [1, 2, 3, 4].flatMap((n) => [`Digit${n}`, `Numpad${n}`]);
    const grades = codes.map((code) => {
      const action = keyAction(press(code));
      return action && gradeOfAction(action);
    });
    expect(grades).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
  });

  it('leave what has a modifier to the app', () => {
    for (const modifier of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'] as const) {
      expect(keyAction(press('Digit1', { [modifier]: true }))).toBeNull();
    }
  });

  it('count a key that is held down once', () => {
    expect(keyAction(press('Digit1', { repeat: true }))).toBeNull();
  });

  it('stand aside while text is composed', () => {
    expect(keyAction(press('Space', { isComposing: true }))).toBeNull();
  });

  it('leave every other key alone', () => {
    for (const code of ['Escape', 'Tab', 'KeyP', 'F5', 'Digit5', ''])
      expect(keyAction(press(code))).toBeNull();
  });

  it('give no grade for anything but a grade', () => {
    expect(gradeOfAction('reveal')).toBeNull();
    expect(gradeOfAction('undo')).toBeNull();
  });
});
