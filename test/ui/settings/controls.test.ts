import { describe, expect, it } from 'vitest';
import { settingTable, type SettingKey } from '../../../src/journal/settings';
import { optionsOf } from '../../../src/ui/settings/content';
import { adviceOf, readControl, shown } from '../../../src/ui/settings/controls';
import { advancedSections, historySections, settingSections } from '../../../src/ui/settings/settingsTable';
import { createText } from '../../../src/ui/text/text';

const text = createText('en');
const rows = [...settingSections, ...historySections, ...advancedSections].flatMap((section) => section.rows);

describe('a control of the settings', () => {
  it.each(rows.map(({ key }) => key))('shows the default of %s and reads it back', (key) => {
    const { control, fallback } = settingTable[key];
    expect(readControl(control, shown(control, fallback))).toEqual(fallback);
  });

  it('reads steps with any separator', () => {
    const { control } = settingTable.learningSteps;
    expect(readControl(control, ' 1, 10;15 \n 20')).toEqual([1, 10, 15, 20]);
    expect(readControl(control, '')).toEqual([]);
  });

  it('does not read words as numbers', () => {
    const { control } = settingTable.learningSteps;
    expect(readControl(control, '1m 10m')).toBeUndefined();
    expect(adviceOf(text, control)).toBe('Enter whole minutes, separated by spaces, like 1 10.');
  });

  it('reads an empty field of weights as the published ones', () => {
    expect(readControl(settingTable['weights.fsrs-6'].control, '  ')).toBeNull();
  });

  it('does not read an empty number', () => {
    const { control } = settingTable.newPerDay;
    expect(readControl(control, NaN)).toBeUndefined();
    expect(adviceOf(text, control)).toBe('Enter a whole number from 0 to 9,999.');
  });

  it('reads a folder of the vault without the slashes around it, and none that leads out or hides', () => {
    const folder = { type: 'text' } as const;
    expect(['', ' /Viva/history/ ', 'a'].map((content) => readControl(folder, content))).toEqual([
      '',
      'Viva/history',
      'a',
    ]);
    expect(['../a', '.obsidian', 'a/.b', 'a:b', 3].map((content) => readControl(folder, content))).toEqual(
      Array(5).fill(undefined),
    );
    expect(shown(folder, 'a')).toBe('a');
  });

  it('reads a list line by line', () => {
    const { control } = settingTable.leaveOutFolders;
    expect(readControl(control, 'Templates\n\n  Old notes \n')).toEqual(['Templates', 'Old notes']);
  });

  it('takes content of another kind for no value', () => {
    for (const { key } of rows) expect(readControl(settingTable[key].control, { odd: true })).toBeUndefined();
  });
});

describe('the table of settings', () => {
  it('names each setting once, and what each choice is called', () => {
    const keys = rows.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const row of rows) {
      const { control } = settingTable[row.key];
      const options = Object.keys(optionsOf(text, row));
      expect(options).toEqual(control.type === 'choice' ? [...control.options] : []);
    }
  });

  it('leaves out only what has lists of its own', () => {
    const shownKeys = new Set<SettingKey>(rows.map(({ key }) => key));
    const hidden = (Object.keys(settingTable) as SettingKey[]).filter((key) => !shownKeys.has(key));
    expect(hidden).toEqual([
      'leaveOutFolders',
      'leaveOutTags',
      'leaveOutNotes',
      'leaveOutExcluded',
      'onlyFolders',
      'onlyTags',
      'onlyNotes',
      'shapes',
    ]);
  });
});
