import { describe, expect, it } from 'vitest';
import { gradeOfAction, keyAction, keyOfGrade, readKeys, type KeyPress } from '../../../src/ui/review/keys';

function press(code: string, change: Partial<KeyPress> = {}): KeyPress {
  return {
    code,
    key: '',
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

  it('leave what has a modifier to the app, but tell Shift apart', () => {
    expect(keyAction(press('Space', { shiftKey: true }))).toBe('reveal-all');
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

  it('find the question mark wherever the layout has it', () => {
    // US, German and Russian: the place, the place of another key, and the place under which "," is written.
    expect(keyAction(press('Slash', { key: '?', shiftKey: true }))).toBe('help');
    expect(keyAction(press('Minus', { key: '?', shiftKey: true }))).toBe('help');
    expect(keyAction(press('Slash', { key: ',', shiftKey: true }))).toBe('help');
    expect(keyAction(press('Slash', { key: '/' }))).toBeNull();
  });

  it('are two where there are two buttons, and the third still means good', () => {
    const grades = (['again', 'hard', 'good', 'easy'] as const).map((action) => gradeOfAction(action, true));
    expect(grades).toEqual([1, 3, 3, null]);
    const keys = readKeys([]);
    expect([1, 2, 3, 4].map((n) => keyOfGrade(keys, n as 1 | 2 | 3 | 4, false))).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
    expect([keyOfGrade(keys, 1, true), keyOfGrade(keys, 3, true)]).toEqual(['1', '2']);
  });

  it('give no grade for anything but a grade', () => {
    expect(gradeOfAction('reveal')).toBeNull();
    expect(gradeOfAction('undo')).toBeNull();
  });
});

describe('keys of one’s own', () => {
  it('do what they are told, and what they did before they do no more', () => {
    const keys = readKeys(['bury: x, shift+enter', 'good: 3 g', 'language:']);
    expect(keys.problem).toBeNull();
    expect(keyAction(press('KeyX'), keys)).toBe('bury');
    expect(keyAction(press('Enter', { shiftKey: true }), keys)).toBe('bury');
    expect(keyAction(press('KeyB'), keys)).toBeNull();
    expect(keyAction(press('KeyG'), keys)).toBe('good');
    expect(keyAction(press('Numpad3'), keys)).toBe('good');
    expect(keyAction(press('KeyL'), keys)).toBeNull();
  });

  it('may change places', () => {
    const keys = readKeys(['bury: S', 'suspend: B']);
    expect(keys.problem).toBeNull();
    expect([keyAction(press('KeyS'), keys), keyAction(press('KeyB'), keys)]).toEqual(['bury', 'suspend']);
  });

  it.each([
    ['bury X', 'form', 'bury X', ''],
    ['good:', 'form', 'good:', ''],
    ['reveal: ,', 'form', 'reveal: ,', ''],
    ['burry: X', 'action', 'burry', ''],
    ['bury: Ctrl+X', 'key', 'Ctrl+X', ''],
    ['bury: Escape', 'key', 'Escape', ''],
    ['bury: Ж', 'key', 'Ж', ''],
    ['bury: U', 'taken', 'U', 'undo'],
  ])('are refused with the reason: %s', (line, why, word, by) => {
    const keys = readKeys(['flag: Q', line]);
    expect(keys.problem).toEqual({ why, line, word, by });
    // All the usual ones hold, so that nobody is left without keys.
    expect(keyAction(press('KeyF'), keys)).toBe('flag');
  });
});
