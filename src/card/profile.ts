import { longestInAnchor, type Anchor, type Fingerprints } from './anchor';
import type { FoundQuestion } from './found';
import { normaliseQuestion, readableQuestion, withoutMarks } from './normalise';
import { readSketch, type SketchParts } from './sketch';
import { wordsOf } from './words';

/** A question as similarity sees it, be it remembered or found. */
export interface Profile {
  readonly path: string;
  readonly label: string | null;
  readonly category: string | null;
  /** Empty: the text was given up to save room. */
  readonly words: readonly string[];
  readonly prints: Fingerprints;
  readonly sketch: SketchParts;
}

export function profileOfAnchor({ path, label, category, question, prints }: Anchor): Profile {
  return {
    path,
    label,
    category,
    words: wordsOf(withoutMarks(normaliseQuestion(question))),
    prints,
    sketch: readSketch(prints.sketch),
  };
}

export function profileOfFound({ path, question, prints }: FoundQuestion): Profile {
  return {
    path,
    label: question.label,
    category: question.headings.at(-1) ?? null,
    words: wordsOf(withoutMarks(normaliseQuestion(readableQuestion(question.prompt, longestInAnchor)))),
    prints,
    sketch: readSketch(prints.sketch),
  };
}
