import { codeSpans } from '../codeSpans';
import { KIND, lineText, type Scan, TEXT } from '../scan/lines';
import { type Find, type Outline, PARAGRAPH_LEVEL, type Shape } from './shape';

const LONGEST = 4000;
const PREFIX = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?/u;
const FIELD = /^[\p{L}\p{Nd}_-]+$/u;

/** `What is a lock?::A thing`, `lock ::: замок`: question and answer on one line. */
export const inlineCard: Shape = {
  name: 'inline-card',
  find(scan) {
    const finds: Find[] = [];
    for (let line = scan.body; line < scan.count; line++) {
      if (((scan.kinds[line] ?? 0) & KIND) !== TEXT) continue;
      const find = readLine(scan, line);
      if (find) finds.push(find);
    }
    return finds;
  },
  couldHold: ({ sections }: Outline) => sections.some((kind) => kind !== 'heading' && kind !== 'code'),
};

function readLine(scan: Scan, line: number): Find | null {
  const text = lineText(scan, line);
  const card = cutCard(text);
  if (!card) return null;
  const question = card.question.slice(PREFIX.exec(card.question)?.[0].length ?? 0).trim();
  if (question === '' || !isCard(question, card.answer)) return null;
  const at = { shape: 'inline-card', line, level: PARAGRAPH_LEVEL, label: null };
  return { ...at, text: question, body: line, end: line + 1 };
}

/** The two sides of the first `::` outside code; null: there is none. */
export function cutCard(text: string): { readonly question: string; readonly answer: string } | null {
  if (text.length > LONGEST || !text.includes('::')) return null;
  const spans = codeSpans(text);
  for (let at = text.indexOf('::'); at > 0; at = text.indexOf('::', at + 2)) {
    if (spans.some(([start, end]) => start < at && at < end)) continue;
    const behind = text.charAt(at + 2) === ':' ? at + 3 : at + 2;
    const answer = text.slice(behind).trim();
    return answer === '' ? null : { question: text.slice(0, at), answer };
  }
  return null;
}

/** `key:: value` is a field of Dataview's, `std::vector` a name in a program, `fe80::1` an address. */
function isCard(question: string, answer: string): boolean {
  if (!FIELD.test(question)) return true;
  return /[^ -~]/u.test(question + answer.slice(0, 80)) && !answer.startsWith(' ');
}
