import { FIRST, has, INDENTED, BLANK, kindOf, lineText, type Scan, TEXT } from './scan/lines';
import { scan as scanLines } from './scan/scan';
import type { LineRange } from './question';

const DEFINITION = /^ {0,3}\[(\^?[^\]\n]{1,200})\]:/u;

/**
 * The footnotes and link definitions of the note that its answer uses and that stand outside of it, as Markdown; ''
 * where there are none.
 */
export function referencesOf(text: string, answer: LineRange, shown: string): string {
  if (!shown.includes('[') || !text.includes(']:')) return '';
  const scan = scanLines(text);
  const used = shown.toLowerCase();
  const definitions: string[] = [];
  for (let line = scan.body; line < scan.count; line++) {
    if (kindOf(scan, line) !== TEXT || (line >= answer.first && line <= answer.last)) continue;
    const name = DEFINITION.exec(lineText(scan, line).slice(0, 210))?.[1];
    if (name !== undefined && used.includes(`[${name.toLowerCase()}]`))
      definitions.push(definitionAt(scan, line, name));
  }
  return definitions.join('\n');
}

/** A footnote goes on with the lines of its paragraph and with indented ones. */
function definitionAt(scan: Scan, first: number, name: string): string {
  const lines = [lineText(scan, first)];
  for (let line = first + 1; line < scan.count && name.startsWith('^'); line++) {
    const text = lineText(scan, line);
    const sameParagraph = kindOf(scan, line) === TEXT && !has(scan, line, FIRST) && !DEFINITION.test(text);
    const indented = kindOf(scan, line) === INDENTED || /^(?: {4}|\t)\S/u.test(text);
    const gap = kindOf(scan, line) === BLANK && /^(?: {4}|\t)\S/u.test(lineText(scan, line + 1));
    if (!sameParagraph && !indented && !gap) break;
    lines.push(text);
  }
  return lines.join('\n');
}
