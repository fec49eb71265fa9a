import type { Frontmatter } from './frontmatter/frontmatter';
import { lateFrontmatter } from './frontmatter/lateFrontmatter';
import { headingsAbove } from './headingsAbove';
import { findAll } from './finds';
import { findLinks } from './links';
import { own } from './own';
import { lonelyAnswers } from './lonelyAnswers';
import {
  duplicateQuestions,
  missingAnswer,
  offer,
  problem,
  unknownLanguages,
  unknownShapes,
} from './problems';
import type { Problem, Question, WikiLink } from './question';
import { reversedOf } from './reversed';
import { LineRoom } from './scan/lineRoom';
import { scan as scanLines } from './scan/scan';
import { lineStart, type Scan } from './scan/lines';
import { readSections, type Section } from './section';
import { namedPairIn, type ParseOptions, wantedIn, wrongLanguages } from './wanted';

export type { GateAnswer, ParseOptions } from './wanted';
export type { LineRange, Problem, ProblemCode, Question, WikiLink } from './question';

/** What a note holds. */
export interface ParsedNote {
  /** Read at the first time that it is asked for. */
  readonly frontmatter: Frontmatter;
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
  const questions = sections.length > 0 ? toQuestions(scan, sections, problems) : null;
  if (questions) duplicateQuestions(questions.list, problems);
  problems.push(...unknownShapes(scan, wanted.unknown), ...offer(finds.offered));
  problems.push(...unknownLanguages(scan, wrongLanguages(frontmatter.said)));
  if (!wanted.off) problems.push(...lonelyAnswers(scan, sections));
  if (scan.unclosedFence >= 0) problems.push(problem('unclosed-fence', scan.unclosedFence, {}));
  problems.sort((a, b) => a.line - b.line);
  return {
    get frontmatter() {
      return frontmatter.read();
    },
    questions: questions?.list ?? [],
    get related() {
      return questions?.related ?? findLinks(scanLines(text));
    },
    problems,
  };
}

function toQuestions(
  scan: Scan,
  sections: readonly Section[],
  problems: Problem[],
): { list: readonly Question[]; related: readonly WikiLink[] } {
  const links = findLinks(scan);
  const above = headingsAbove(scan, sections);
  const related: WikiLink[] = [];
  let next = 0;
  const list = sections.flatMap((section, index): Question[] => {
    for (let link = links[next]; link && link.line < section.find.line; link = links[++next]) {
      if (!above.lines.has(link.line)) related.push(link);
    }
    const inside = next;
    while ((links[next]?.line ?? Infinity) <= section.last) next++;
    if (!section.answer) problems.push(missingAnswer(section.find.line, section.prompt));
    const question = toQuestion(section, above.texts[index] ?? [], links.slice(inside, next));
    const reversed = reversedOf(scan, section);
    return reversed ? [question, { ...question, ...reversed, prompt: own(reversed.prompt) }] : [question];
  });
  related.push(...links.slice(next).filter(({ line }) => !above.lines.has(line)));
  return { list, related };
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
