import type { CardId } from '../card/anchor';
import type { Card, Library } from '../library/library';
import type { Grade } from '../memory/engine';
import { answerNotes } from './answerNotes';
import type { Mark } from './mark';

/** What came of a sitting or a quiz. */
export interface Result {
  /** How many answers were graded, and how many cards they were of. */
  readonly answers: number;
  readonly cards: number;
  readonly byGrade: Readonly<Record<Grade, number>>;
  /** The share of the cards whose first answer was remembered: 0…1; null: there was none. */
  readonly remembered: number | null;
  /** Milliseconds from question to grade, as far as they were measured. */
  readonly duration: number;
  /** Notes that hold what was forgotten or hard, worst first. */
  readonly reread: readonly Reread[];
}

export interface Reread {
  readonly path: string;
  readonly name: string;
  /** Cards that were forgotten at least once, and the others that were hard. */
  readonly forgotten: readonly CardId[];
  readonly hard: readonly CardId[];
}

/** Of the answers among the marks. */
export function resultOf(marks: readonly Mark[], library: Pick<Library, 'card' | 'topics'>): Result {
  const byGrade: Record<Grade, number> = { 1: 0, 2: 0, 3: 0, 4: 0 };
  const first = new Map<CardId, Grade>();
  const worst = new Map<CardId, Grade>();
  let answers = 0;
  let duration = 0;
  for (const mark of marks) {
    if (mark.kind !== 'review' && mark.kind !== 'practice') continue;
    answers++;
    byGrade[mark.grade]++;
    duration += mark.duration ?? 0;
    if (!first.has(mark.card)) first.set(mark.card, mark.grade);
    if (mark.grade < (worst.get(mark.card) ?? 5)) worst.set(mark.card, mark.grade);
  }
  const recalled = [...first.values()].filter((grade) => grade > 1).length;
  return {
    answers,
    cards: first.size,
    byGrade,
    remembered: first.size === 0 ? null : recalled / first.size,
    duration,
    reread: rereadOf(worst, library),
  };
}

function rereadOf(
  worst: ReadonlyMap<CardId, Grade>,
  library: Pick<Library, 'card' | 'topics'>,
): readonly Reread[] {
  const notes = new Map<string, Reread & { readonly forgotten: CardId[]; readonly hard: CardId[] }>();
  for (const [id, grade] of worst) {
    const card = library.card(id);
    if (grade > 2 || card === null) continue;
    for (const note of notesToReread(card, library)) {
      const reread = notes.get(note.path) ?? { ...note, forgotten: [], hard: [] };
      notes.set(note.path, reread);
      (grade === 1 ? reread.forgotten : reread.hard).push(id);
    }
  }
  return [...notes.values()].sort(
    (a, b) =>
      b.forgotten.length - a.forgotten.length || b.hard.length - a.hard.length || compare(a.path, b.path),
  );
}

/** A question that links to no note there is is answered by the note it stands in. */
function notesToReread(
  card: Card,
  library: Pick<Library, 'topics'>,
): readonly Pick<Reread, 'path' | 'name'>[] {
  const notes = answerNotes(card, library.topics).flatMap(({ path, name }) =>
    path === null ? [] : [{ path, name }],
  );
  if (notes.length > 0) return notes;
  const { path } = card.found;
  return [{ path, name: path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '') }];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
