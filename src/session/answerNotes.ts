import type { Card, Library } from '../library/library';
import type { RelatedNote } from '../library/topics';

export type AnswerNote = Pick<RelatedNote, 'key' | 'path' | 'name'>;

/** The notes that hold the answer, each once: those that the question links to, else those of its category. */
export function answerNotes(card: Card, topics: Pick<Library['topics'], 'relatedTo'>): readonly AnswerNote[] {
  const related = topics.relatedTo(card.id);
  const own = related.filter(({ kind }) => kind === 'question');
  const notes = own.length > 0 ? own : related.filter(({ kind }) => kind === 'category');
  return [...new Map(notes.map(({ key, path, name }) => [key, { key, path, name }])).values()];
}
