import { nothingLeftOut, type LeftOut } from '../../library/leftOut';
import type { NoteCount, Place } from '../../library/placeCounts';
import type { Settings } from '../../journal/settings';
import type { Excluded } from '../ports/excluded';
import type { Text } from '../text/text';
import type { Viva } from '../viva';

/** Places are left out, or they alone are read. */
export type Mode = 'out' | 'only';

const KINDS = ['folder', 'tag', 'note'] as const;

const KEYS = {
  out: { folder: 'leaveOutFolders', tag: 'leaveOutTags', note: 'leaveOutNotes' },
  only: { folder: 'onlyFolders', tag: 'onlyTags', note: 'onlyNotes' },
} as const;

/** What the person said of where to look: folders, then tags, then notes. */
export function chosenPlaces(settings: Settings, mode: Mode): readonly Place[] {
  return KINDS.flatMap((kind) => settings[KEYS[mode][kind]].map((name) => ({ kind, name })));
}

export function addPlace(viva: Viva, mode: Mode, { kind, name }: Place): void {
  const key = KEYS[mode][kind];
  const names = viva.settings()[key];
  if (!names.includes(name)) viva.set(key, [...names, name]);
}

export function dropPlace(viva: Viva, mode: Mode, { kind, name }: Place): void {
  const key = KEYS[mode][kind];
  viva.set(
    key,
    viva.settings()[key].filter((other) => other !== name),
  );
}

/** A folder or note has another path now: what was said of it, and of what is in it, goes with it. */
export function movePlaces(viva: Viva, from: string, to: string): void {
  const moved = (name: string): string =>
    name === from || name.startsWith(`${from}/`) ? `${to}${name.slice(from.length)}` : name;
  for (const { folder, note } of Object.values(KEYS)) {
    for (const key of [folder, note]) viva.set(key, viva.settings()[key].map(moved));
  }
}

/** All that is left out. */
export function leftOutNow(settings: Settings, excluded: Excluded): LeftOut {
  const app = settings.leaveOutExcluded ? excluded : { folders: [], filters: [] };
  return {
    folders: [...settings.leaveOutFolders, ...app.folders],
    tags: settings.leaveOutTags,
    notes: settings.leaveOutNotes,
    filters: app.filters,
    only: { folders: settings.onlyFolders, tags: settings.onlyTags, notes: settings.onlyNotes },
  };
}

/** What such a place alone would leave out. */
export function countIn({ library }: Viva, { kind, name }: Place): NoteCount {
  return library.countOut({ ...nothingLeftOut, [`${kind}s`]: [name] });
}

/** `Work/Go`, `#go`, `Work/Go/Channels`. */
export function placeName({ kind, name }: Place): string {
  if (kind === 'tag') return `#${name.replace(/^#/, '')}`;
  return kind === 'note' ? name.replace(/\.md$/, '') : name;
}

/** What kind of thing a name is of; '' where the name says it. */
export function kindName(text: Text, { kind }: Place): string {
  return kind === 'tag' ? '' : text(`quiz.kind-${kind}`);
}

/** `12 questions · 3 notes` */
export function countText(text: Text, { questions, notes }: NoteCount): string {
  if (questions === 0) return text('where.no-questions');
  return `${text('count.questions', { n: questions })} · ${text('count.notes', { n: notes })}`;
}
