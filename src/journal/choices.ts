import type { Happening, Json } from './event';
import type { Journal } from './journal';

/** Questions of Viva's that a person answers once. */
export const startChoice = 'start';

/** The choice about a gate: whether the headings of a note, offered there, are questions. */
export function gateChoice(path: string): string {
  return `gate ${path}`;
}

/** Whether the person said *start*: before that nothing is due. */
export function hasStarted(journal: Journal): boolean {
  return journal.choice(startChoice) === true;
}

/** What to append when a person answers. */
export function choiceOf(about: string, value: Json): Happening {
  return { kind: 'choice', about, value };
}
