import type { Happening, Json } from './event';
import type { Journal } from './journal';

/** Questions of Viva's that a person answers once. */
export const startChoice = 'start';

/** The choice about a gate: whether the headings of a note, offered there, are questions. */
export function gateChoice(path: string): string {
  return `gate ${path}`;
}

/** The choice about the gates of all notes in a folder and below it; '' is the vault. */
export function folderGateChoice(folder: string): string {
  return `gate ${folder}/`;
}

/** The path of the note, or of the folder with a slash behind it, that a gate's choice is about; null: it is another. */
export function gatePlace(about: string): string | null {
  return about.startsWith('gate ') ? about.slice('gate '.length) : null;
}

/** What to append when a note or folder has another path: the answers about gates of it and in it go with it. */
export function movedGates(journal: Journal, from: string, to: string): readonly Happening[] {
  return journal.choices().flatMap(({ about, value }) => {
    const place = gatePlace(about);
    if (place === null || value === null || (place !== from && !place.startsWith(`${from}/`))) return [];
    return [choiceOf(about, null), choiceOf(gateChoice(to + place.slice(from.length)), value)];
  });
}

/** Whether the person said *start*: before that nothing is due. */
export function hasStarted(journal: Journal): boolean {
  return journal.choice(startChoice) === true;
}

/** What to append when a person answers. */
export function choiceOf(about: string, value: Json): Happening {
  return { kind: 'choice', about, value };
}
