import type { CardId } from '../card/anchor';
import type { Happening } from '../journal/event';
import type { Card } from '../library/library';
import type { Grade } from '../memory/engine';
import type { StudyTime } from '../memory/studyDay';
import { rescheduled } from './lanes';
import { eventOfMark, newestEvent, type Details, type Mark, type Undoable } from './mark';
import type { Sitting, Step, World } from './sitting';

/**
 * `suspend`: the card is suspended with it, as a leech may be; one undo takes both back.
 * Throws RangeError if there is no card on the screen.
 */
export function gradeCard(
  sitting: Sitting,
  grade: Grade,
  now: StudyTime,
  details: Details = {},
  { suspend = false }: { readonly suspend?: boolean } = {},
): Step {
  const card = onScreen(sitting).id;
  const duration = details.duration ?? null;
  const step = doneWith(
    sitting,
    { kind: 'review', card, grade, at: now.at, duration, suspended: suspend },
    { kind: 'review', card, grade, ...details },
  );
  return suspend ? { ...step, happenings: [...step.happenings, { kind: 'suspend', card }] } : step;
}

/** Not asked again before tomorrow. Throws RangeError if there is no card on the screen. */
export function buryCard(sitting: Sitting, now: StudyTime): Step {
  const card = onScreen(sitting).id;
  return doneWith(sitting, { kind: 'bury', card, at: now.at }, { kind: 'bury', card, until: now.day + 1 });
}

/** Not asked again until it is resumed. Throws RangeError if there is no card on the screen. */
export function suspendCard(sitting: Sitting, now: StudyTime): Step {
  const card = onScreen(sitting).id;
  return doneWith(sitting, { kind: 'suspend', card, at: now.at }, { kind: 'suspend', card });
}

/** It is new again. Throws RangeError if there is no card on the screen. */
export function forgetCard(sitting: Sitting, now: StudyTime): Step {
  const card = onScreen(sitting).id;
  return doneWith(sitting, { kind: 'forget', card, at: now.at }, { kind: 'forget', card });
}

/** Flags the card, or takes its flag; it stays on the screen. Throws RangeError if there is none. */
export function flagCard(sitting: Sitting, now: StudyTime, flag: { on: boolean; reason?: string }): Step {
  const card = onScreen(sitting).id;
  return {
    sitting: { ...sitting, marks: [...sitting.marks, { kind: 'flag', card, at: now.at }] },
    happenings: [{ kind: 'flag', card, ...flag }],
  };
}

/**
 * Undoes the last thing done here; where that is nothing (after a restart), the newest of the last ten that were
 * done to cards on any device. The card comes back to the screen. null: there is nothing to undo.
 */
export function undoLast(sitting: Sitting, journal: World['journal']): Step | null {
  const marks = [...sitting.marks];
  for (let mark = marks.pop(); mark !== undefined; mark = marks.pop()) {
    const event = eventOfMark(journal, mark);
    if (event === null) continue;
    const happenings = undoing(event, suspensionOf(mark, journal));
    if (mark.kind === 'flag') return { sitting: { ...sitting, marks }, happenings };
    return { sitting: bringBack({ ...sitting, marks }, mark.card), happenings };
  }
  const event = newestEvent(journal);
  if (event === null) return null;
  return {
    sitting: bringBack({ ...sitting, marks }, event.card),
    happenings: undoing(event),
  };
}

/** The suspension that a grade brought with it; null: it brought none, or that is undone already. */
function suspensionOf(mark: Mark, journal: World['journal']): Undoable | null {
  if (mark.kind !== 'review' || !mark.suspended) return null;
  return eventOfMark(journal, { kind: 'suspend', card: mark.card, at: mark.at });
}

function undoing(...events: readonly (Undoable | null)[]): readonly Happening[] {
  return events.flatMap((event) => (event === null ? [] : { kind: 'undo', of: event.of }));
}

function onScreen(sitting: Sitting): Card {
  if (sitting.current === null) throw new RangeError('there is no card on the screen');
  return sitting.current.card;
}

function doneWith(sitting: Sitting, mark: Mark, happening: Happening): Step {
  const { inner } = sitting;
  const undone = inner.undone.filter((id) => id !== mark.card);
  return {
    sitting: {
      ...sitting,
      current: null,
      marks: [...sitting.marks, mark],
      inner: { ...inner, undone },
    },
    happenings: [happening],
  };
}

function bringBack(sitting: Sitting, card: CardId): Sitting {
  const { inner } = sitting;
  const undone = [...inner.undone.filter((id) => id !== card), card];
  const learning = rescheduled(inner.lanes.learning, card, null);
  return { ...sitting, current: null, inner: { lanes: { ...inner.lanes, learning }, undone } };
}
