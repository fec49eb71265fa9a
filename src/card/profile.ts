import { longestInAnchor, type Anchor, type Fingerprints } from './anchor';
import type { FoundQuestion } from './found';
import { normaliseQuestion, readableQuestion, withoutMarks } from './normalise';
import { readSketch, type SketchParts } from './sketch';
import { acronymsOf, wordsOf } from './words';

/** A question as similarity sees it, be it remembered or found. */
export interface Profile {
  readonly path: string;
  readonly label: string | null;
  readonly category: string | null;
  /** Empty: the text was given up to save room. */
  readonly words: readonly string[];
  readonly acronyms: readonly string[];
  readonly prints: Fingerprints;
  readonly sketch: SketchParts;
}

export function profileOfAnchor({ path, label, category, question, prints }: Anchor): Profile {
  return profileOf(question, { path, label, category, prints });
}

export function profileOfFound({ path, question, prints }: FoundQuestion): Profile {
  const readable = readableQuestion(question.prompt, longestInAnchor);
  return profileOf(readable, {
    path,
    label: question.label,
    category: question.headings.at(-1) ?? null,
    prints,
  });
}

function profileOf(
  readable: string,
  where: Pick<Profile, 'path' | 'label' | 'category' | 'prints'>,
): Profile {
  return {
    ...where,
    words: wordsOf(withoutMarks(normaliseQuestion(readable))),
    acronyms: acronymsOf(readable),
    sketch: readSketch(where.prints.sketch),
  };
}
