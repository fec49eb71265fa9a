import type { SettingControl } from 'obsidian';
import type { Json } from '../../journal/event';
import type { Control } from '../../journal/setting';
import type { Text } from '../text/text';

/** What stands in a control for a stored value. */
export function shown(control: Control, value: Json): string | number | boolean {
  switch (control.type) {
    case 'flag':
      return value === true;
    case 'number':
      return typeof value === 'number' ? value : control.min;
    case 'choice':
    case 'text':
      return typeof value === 'string' ? value : '';
    case 'numbers':
      return listOf(value).join(' ');
    case 'weights':
      return listOf(value).join(', ');
    case 'texts':
      return listOf(value).join('\n');
  }
}

/** Whether a person types the content, letter by letter. */
export function isTyped(control: Control): boolean {
  return control.type === 'number' ? control.whole : control.type !== 'flag' && control.type !== 'choice';
}

/** The value that a control's content stands for; undefined: it stands for none. */
export function readControl(control: Control, content: unknown): Json | undefined {
  switch (control.type) {
    case 'flag':
      return typeof content === 'boolean' ? content : undefined;
    case 'number':
      return typeof content === 'number' && Number.isFinite(content) ? content : undefined;
    case 'choice':
      return typeof content === 'string' ? content : undefined;
    case 'text':
      return typeof content === 'string' ? folderIn(content) : undefined;
    case 'numbers':
      return typeof content === 'string' ? numbersIn(content) : undefined;
    case 'weights': {
      if (typeof content !== 'string') return undefined;
      return content.trim() === '' ? null : numbersIn(content);
    }
    case 'texts':
      return typeof content === 'string'
        ? content
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== '')
        : undefined;
  }
}

/** What to tell a person whose input is none of the setting's values. */
export function adviceOf(text: Text, control: Control): string {
  switch (control.type) {
    case 'number':
      return text('settings.invalid-whole', { min: control.min, max: control.max });
    case 'numbers':
      return text('settings.invalid-steps');
    case 'weights':
      return text('settings.invalid-weights', { count: control.count });
    case 'text':
      return text('history.invalid-folder');
    case 'flag':
    case 'choice':
    case 'texts':
      return text('settings.invalid');
  }
}

/** How the app draws it. `options`: what the choices of a list are called. `fallback`: what an empty field stands for. */
export function drawn<K extends string>(
  key: K,
  control: Control,
  options: Readonly<Record<string, string>>,
  fallback: Json,
  validate: (content: unknown) => string | undefined,
): SettingControl<K> {
  switch (control.type) {
    case 'flag':
      return { type: 'toggle', key };
    case 'number':
      return control.whole
        ? {
            type: 'number',
            key,
            min: control.min,
            max: control.max,
            step: 1,
            ...(typeof fallback === 'number' && { defaultValue: fallback, placeholder: String(fallback) }),
            validate,
          }
        : {
            type: 'slider',
            key,
            min: control.min,
            max: control.max,
            step: 0.01,
            displayFormat: (value) => `${Math.round(value * 100)} %`,
          };
    case 'choice':
      return { type: 'dropdown', key, options: { ...options } };
    case 'text':
    case 'numbers':
      return { type: 'text', key, validate };
    case 'weights':
      return { type: 'textarea', key, rows: 3, validate };
    case 'texts':
      return { type: 'textarea', key, rows: 3, validate };
  }
}

/** A folder inside the vault, without slashes at its ends; '' is none. undefined: it leads out, or is hidden. */
function folderIn(content: string): string | undefined {
  const folder = content.trim().replace(/^\/+|\/+$/g, '');
  return folder.split('/').some((name) => name.startsWith('.') || /[\\:*?"<>|]/.test(name))
    ? undefined
    : folder;
}

function listOf(value: Json): readonly (string | number)[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (item: unknown): item is string | number => typeof item === 'string' || typeof item === 'number',
  );
}

function numbersIn(content: string): readonly number[] | undefined {
  const words = content.split(/[\s,;]+/).filter((word) => word !== '');
  const numbers = words.map(Number);
  return numbers.every(Number.isFinite) ? numbers : undefined;
}
