import type { Question } from '../note/question';
import { longestInAnchor, type Anchor, type CardId, type Fingerprints } from './anchor';
import { AnswerReader } from './answer';
import { hashText } from './hash';
import { Lines } from './lines';
import { normaliseQuestion, readableQuestion } from './normalise';
import { SketchWriter } from './sketch';

/** A question as it stands in a note now, with what it is recognised by. */
export interface FoundQuestion {
  readonly path: string;
  readonly question: Question;
  /** 0 for the first of equal questions of the note, 1 for the second, … */
  readonly ordinal: number;
  readonly prints: Fingerprints;
}

/**
 * The questions of a note, in note order, with fingerprints. `note` is what `parseNote` made of `text`. Holds no part
 * of `text`.
 */
export function findQuestions(
  path: string,
  text: string,
  note: { readonly questions: readonly Question[] },
): readonly FoundQuestion[] {
  if (note.questions.length === 0) return [];
  const lines = new Lines(text);
  const normalised = note.questions.map((question) => normaliseQuestion(question.prompt));
  const prints = normalised.map(hashText);
  const reader = new AnswerReader();
  const sketch = new SketchWriter();
  const seen = new Map<string, number>();
  return note.questions.map((question, index) => {
    const print = prints[index] ?? '';
    const ordinal = seen.get(print) ?? 0;
    seen.set(print, ordinal + 1);
    const answer =
      question.answer === null
        ? null
        : reader.read(lines.between(question.answer.first, question.answer.last));
    return {
      path,
      question,
      ordinal,
      prints: {
        question: print,
        translation: question.translation === null ? null : hashText(normaliseQuestion(question.translation)),
        answer: answer?.print ?? null,
        sketch: sketch.write({
          question: normalised[index] ?? '',
          answer: answer?.bins ?? null,
          before: prints[index - 1] ?? null,
          after: prints[index + 1] ?? null,
        }),
      },
    };
  });
}

/** What to remember of where the card was seen. Its texts are copies: they keep no note in memory. */
export function anchorOf(id: CardId, found: FoundQuestion): Anchor {
  const { path, question, ordinal, prints } = found;
  const category = question.headings.at(-1);
  return {
    id,
    path,
    label: question.label === null ? null : copyOf(question.label),
    ordinal,
    question: copyOf(readableQuestion(question.prompt, longestInAnchor)),
    category: category === undefined ? null : copyOf(category),
    prints,
  };
}

/** V8 keeps a slice of a text as a view that holds the whole text; joined and cut anew it is a text of its own. */
function copyOf(text: string): string {
  return ` ${text}`.slice(1);
}
