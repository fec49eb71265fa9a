import { isListed, readAnswerLabel } from './answerLabel';
import type { Question } from './question';
import { cutCard } from './shapes/inlineCard';

const QUOTE = /^ {0,3}> ?/u;
/** What another plugin keeps in a note: not shown, not touched. */
const SCHEDULE = /<!--\s*SR:[^>]{0,400}-->/gu;
/** Their answers are indented by the list item or the quote that they stand in. */
const INDENTED_SHAPES = new Set(['numbered-bold', 'list-heading', 'paired-labels']);

/** The lines of a question's answer as they are to be rendered: without what is the question's or the label's. */
export function answerLines(text: string, question: Question): readonly string[] {
  const { answer } = question;
  if (!answer) return [];
  const all = text.split(/\r\n|\r|\n/u);
  const lines = all.slice(answer.first, answer.last + 1);
  const shown =
    question.shape === 'details'
      ? withoutTags(lines, all.slice(question.line, answer.first))
      : undress(lines, question.shape);
  return shown.map((line) => (line.includes('SR:') ? line.replace(SCHEDULE, '').trimEnd() : line));
}

function undress(lines: readonly string[], shape: string): readonly string[] {
  const first = lines[0] ?? '';
  if (shape === 'inline-card-reversed') return [cutCard(first)?.question ?? first];
  if (shape === 'inline-card') return [cutCard(first)?.answer ?? first];
  if (shape === 'callout') {
    return lines.every((line) => QUOTE.test(line)) ? lines.map((line) => line.replace(QUOTE, '')) : lines;
  }
  return dedented([withoutLabel(first, lines.slice(1)), ...lines.slice(1)], shape);
}

function withoutLabel(line: string, below: readonly string[]): string {
  const label = readAnswerLabel(line);
  if (!label || label.content === null || isListed(label, below)) return line;
  return line.slice(0, label.from) + label.reopen + line.slice(label.content);
}

/** The question's summary can end on the answer's first line; a summary further on is one of the answer's own. */
function withoutTags(lines: readonly string[], before: readonly string[]): readonly string[] {
  const closed = before.some((line) => /<\/summary>/iu.test(line));
  const text = closed ? lines.join('\n') : lines.join('\n').replace(/^[^\n]*?<\/summary>[^\S\n]*/iu, '');
  return (text.includes('<details') ? text : text.replace(/\s*<\/details>\s*$/iu, '')).split('\n');
}

/** By as much as the first line is indented, or as far as another one is: some are easily indented too little. */
function dedented(lines: readonly string[], shape: string): readonly string[] {
  if (!INDENTED_SHAPES.has(shape)) return lines;
  const filled = lines.find((line) => line.trim() !== '') ?? '';
  const most = Math.min(/^[ \t]*/u.exec(filled)?.[0].length ?? 0, 8);
  const indent = new RegExp(`^[ \\t]{0,${most}}`, 'u');
  return lines.map((line) => line.replace(indent, ''));
}
