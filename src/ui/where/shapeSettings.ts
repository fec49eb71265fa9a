import type {
  SettingDefinition,
  SettingDefinitionGroup,
  SettingDefinitionList,
  SettingDefinitionPage,
} from 'obsidian';
import type { Happening, Json } from '../../journal/event';
import type { Viva } from '../viva';
import { PlacePicker } from './placePicker';
import { exampleOf, ways } from './ways';

const KEY = 'shapes';
const FOLDER = 'folder:';

/** Ways of writing questions: for the vault, and for folders that have their own. */
export function shapeSettings(viva: Viva, redraw: () => void): readonly SettingDefinitionGroup[] {
  const { text } = viva;
  return [
    {
      type: 'group',
      heading: text('shapes.heading'),
      items: [shapePage(viva, '', text('shapes.vault')), { name: '', desc: text('shapes.note') }],
    },
    folderList(viva, redraw),
  ];
}

/** Whether the control with that key is one of these; undefined: it is none. */
export function shapeValue(viva: Viva, key: string): boolean | undefined {
  const at = readKey(key);
  return at === null ? undefined : chosen(viva, at.scope).includes(at.name);
}

/** Does nothing where the control with that key is none of these. */
export function setShapeValue(viva: Viva, key: string, on: unknown): void {
  const at = readKey(key);
  if (!at) return;
  const others = chosen(viva, at.scope).filter((name) => name !== at.name);
  const names = on === true ? [...others, at.name] : others;
  viva.record([change(at.scope, at.scope === '' && names.length === 0 ? null : names)]);
}

/** A folder has another path now: what was chosen for it, and for folders in it, goes with it. */
export function moveShapes(viva: Viva, from: string, to: string): void {
  const moves = viva.store.journal.settings().flatMap(({ key, scope, value }) => {
    const inside = scope === FOLDER + from || scope.startsWith(`${FOLDER}${from}/`);
    if (key !== KEY || value === null || !inside) return [];
    const moved = FOLDER + to + scope.slice(FOLDER.length + from.length);
    return [change(scope, null), change(moved, value)];
  });
  if (moves.length > 0) viva.record(moves);
}

function folderList(viva: Viva, redraw: () => void): SettingDefinitionList {
  const { text } = viva;
  const folders = viva.store.journal
    .settings()
    .filter(({ key, scope, value }) => key === KEY && scope.startsWith(FOLDER) && value !== null)
    .map(({ scope }) => scope.slice(FOLDER.length))
    .sort();
  return {
    type: 'list',
    heading: text('shapes.folders'),
    emptyState: text('shapes.folders-none'),
    items: folders.map((folder) => shapePage(viva, FOLDER + folder, folder)),
    onDelete: (index) => {
      const folder = folders[index];
      if (folder === undefined) return;
      viva.record([change(FOLDER + folder, null)]);
      redraw();
    },
    addItem: {
      name: text('shapes.add-folder'),
      action: () =>
        new PlacePicker(viva, text('shapes.add-folder'), {
          kinds: ['folder'],
          but: folders.map((name) => ({ kind: 'folder', name })),
          pick: ({ name }) => {
            viva.record([change(FOLDER + name, chosen(viva, ''))]);
            redraw();
          },
        }).open(),
    },
  };
}

function shapePage(viva: Viva, scope: string, name: string): SettingDefinitionPage {
  return {
    type: 'page',
    name,
    displayValue: () => viva.text('shapes.count', { n: chosen(viva, scope).length }),
    items: ways.map((way): SettingDefinition => ({
      name: viva.text(way.name, { level: way.level ?? 0 }),
      desc: createFragment((el) =>
        el.createEl('code', { cls: 'viva-shape-example', text: exampleOf(viva.text, way) }),
      ),
      control: { type: 'toggle', key: `${KEY} ${scope} ${way.shape}` },
    })),
  };
}

function chosen(viva: Viva, scope: string): readonly string[] {
  const value: unknown = viva.store.journal.setting(KEY, scope);
  return Array.isArray(value) ? value.filter((name) => typeof name === 'string') : [];
}

function change(scope: string, value: Json): Happening {
  return { kind: 'set', key: KEY, scope, value };
}

/** `shapes folder:My notes details` */
function readKey(key: string): { readonly scope: string; readonly name: string } | null {
  if (!key.startsWith(`${KEY} `)) return null;
  const last = key.lastIndexOf(' ');
  return { scope: key.slice(KEY.length + 1, Math.max(KEY.length + 1, last)), name: key.slice(last + 1) };
}
