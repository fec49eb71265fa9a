import type { Frontmatter } from './frontmatter/frontmatter';
import { type LateFrontmatter, lateFrontmatter } from './frontmatter/lateFrontmatter';
import { findAll } from './finds';
import { findLinks } from './links';
import { lonelyAnswers } from './lonelyAnswers';
import { duplicateQuestions, offer, problem, unknownLanguages, unknownShapes } from './problems';
import type { Problem, Question, WikiLink } from './question';
import { LineRoom } from './scan/lineRoom';
import { scan as scanLines } from './scan/scan';
import { lineStart } from './scan/lines';
import { readSections } from './section';
import { toQuestions } from './toQuestions';
import { namedPairIn, type ParseOptions, wantedIn, wrongLanguages } from './wanted';

export type { GateAnswer, ParseOptions } from './wanted';
export type { LineRange, Problem, ProblemCode, Question, WikiLink } from './question';

/** What a note holds. */
export interface ParsedNote {
  /** Read at the first time that it is asked for. */
  readonly frontmatter: Frontmatter;
  /** `viva: false` in it: the note is left alone. Known without reading it. */
  readonly off: boolean;
  /**
   * In note order; their answers do not overlap. A card that is asked both ways is two questions, one behind the other,
   * and the answer of either is the question of the other one.
   */
  readonly questions: readonly Question[];
  /**
   * The links outside every question and outside the headings above questions: they concern the note as a whole. Those
   * of a note without questions are looked for when they are asked for: hardly anybody does.
   */
  readonly related: readonly WikiLink[];
  readonly problems: readonly Problem[];
}

/** Nothing that is given away points into it. */
const room = new LineRoom();

/**
 * Finds the questions of a note. Takes any text, never throws, and takes time linear in its length. The questions and
 * problems hold no piece of `text` in memory; what it gives of a note without questions does, for its links.
 */
export function parseNote(text: string, options: ParseOptions = {}): ParsedNote {
  const scan = scanLines(text, room);
  const problems: Problem[] = [];
  const frontmatter = lateFrontmatter(scan.text.slice(lineStart(scan, 0), lineStart(scan, scan.body)));
  const { broken } = frontmatter;
  if (broken) problems.push(problem('broken-frontmatter', broken.line, { reason: broken.reason }));
  const wanted = wantedIn(frontmatter.said, options);
  const finds = findAll(scan, wanted);
  const sections = readSections(scan, finds.taken, namedPairIn(frontmatter.said, options.languages));
  const { questions, related } = toQuestions(scan, sections, problems);
  duplicateQuestions(questions, problems);
  if (wanted.unknown.length > 0) problems.push(...unknownShapes(scan, wanted.unknown));
  if (finds.offered.length > 0) problems.push(...offer(finds.offered));
  const wrong = wrongLanguages(frontmatter.said);
  if (wrong !== null) problems.push(unknownLanguages(scan, wrong));
  if (!wanted.off) lonelyAnswers(scan, sections, problems);
  if (scan.unclosedFence >= 0) problems.push(problem('unclosed-fence', scan.unclosedFence, {}));
  if (problems.length > 1) problems.sort((a, b) => a.line - b.line);
  return new ReadNote({ questions, problems, off: wanted.off }, frontmatter, related ?? text);
}

/** What is looked for at the first time that it is asked for stands behind getters of the class: it costs no note anything. */
class ReadNote implements ParsedNote {
  readonly off: boolean;
  readonly questions: readonly Question[];
  readonly problems: readonly Problem[];
  readonly #frontmatter: LateFrontmatter;
  #related: readonly WikiLink[] | string;

  /** `related`: the links, or the text that they are to be looked for in. */
  constructor(
    { off, questions, problems }: Pick<ParsedNote, 'off' | 'questions' | 'problems'>,
    frontmatter: LateFrontmatter,
    related: readonly WikiLink[] | string,
  ) {
    this.off = off;
    this.questions = questions;
    this.problems = problems;
    this.#frontmatter = frontmatter;
    this.#related = related;
  }

  get frontmatter(): Frontmatter {
    return this.#frontmatter.read();
  }

  get related(): readonly WikiLink[] {
    if (typeof this.#related === 'string') this.#related = findLinks(scanLines(this.#related));
    return this.#related;
  }
}
