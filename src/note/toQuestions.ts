import { headingsAbove } from './headingsAbove';
import { findLinks } from './links';
import { own } from './own';
import { missingAnswer } from './problems';
import type { Problem, Question, WikiLink } from './question';
import { reversedOf } from './reversed';
import type { Scan } from './scan/lines';
import type { Section } from './section';

/** The questions of a note. */
export interface Questions {
  readonly questions: readonly Question[];
  /** The links that are no question's and no heading's above one; null: there are no questions, and nobody looked. */
  readonly related: readonly WikiLink[] | null;
}

const NOTHING: Questions = { questions: [], related: null };
const NONE: readonly never[] = [];

/** What is given away of the sections: nothing of it holds the note in memory. Questions without an answer are problems. */
export function toQuestions(scan: Scan, sections: readonly Section[], problems: Problem[]): Questions {
  if (sections.length === 0) return NOTHING;
  const above = headingsAbove(scan, sections);
  const links = new Dealt(findLinks(scan));
  const related: WikiLink[] = [];
  const relate = (link: WikiLink): void => {
    if (!above.lines.has(link.line)) related.push(link);
  };
  const questions: Question[] = [];
  sections.forEach((section, index) => {
    links.before(section.find.line).forEach(relate);
    if (!section.answer) problems.push(missingAnswer(section.find.line, section.prompt));
    const question = toQuestion(section, above.texts[index] ?? NONE, links.before(section.last + 1));
    questions.push(question);
    const reversed = reversedOf(scan, section);
    if (reversed) questions.push({ ...question, ...reversed, prompt: own(reversed.prompt) });
  });
  links.before(Infinity).forEach(relate);
  return { questions, related };
}

/** The links of a note, dealt out in its order. */
class Dealt {
  #next = 0;

  constructor(private readonly links: readonly WikiLink[]) {}

  /** Those before a line that were not dealt out yet. */
  before(line: number): readonly WikiLink[] {
    const from = this.#next;
    while ((this.links[this.#next]?.line ?? Infinity) < line) this.#next++;
    return this.#next === from ? NONE : this.links.slice(from, this.#next);
  }
}

function toQuestion(section: Section, headings: readonly string[], links: readonly WikiLink[]): Question {
  const { find, prompt, translation, answer } = section;
  return {
    label: find.label === null ? null : own(find.label),
    prompt: own(prompt),
    translation: translation === null ? null : own(translation),
    headings,
    line: find.line,
    answer,
    links,
    shape: find.shape,
  };
}
