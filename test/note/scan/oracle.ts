import { type Node, Parser } from 'commonmark';
import type { Blocks } from './blocks';

const BLOCKS = new Set(['heading', 'thematic_break', 'code_block']);

/** The reference implementation of CommonMark (commonmark.js), in the same words as our scanner. */
export function oracle(text: string): Blocks {
  const headings: string[] = [];
  const fences: number[] = [];
  const code: number[] = [];
  const breaks: number[] = [];
  const walker = new Parser().parse(text).walker();
  for (let event = walker.next(); event; event = walker.next()) {
    if (!event.entering) continue;
    const { node } = event;
    if (!BLOCKS.has(node.type)) continue; // what is inline has no position
    const first = node.sourcepos[0][0];
    const last = node.sourcepos[1][0];
    if (node.type === 'heading') headings.push(`${first - 1} h${node.level}`);
    if (node.type === 'thematic_break') breaks.push(first - 1);
    if (node.type === 'code_block') add(isFenced(node) ? fences : code, first - 1, last - 1);
  }
  return { headings, fences, code, breaks };
}

function add(lines: number[], first: number, last: number): void {
  for (let line = first; line <= last; line++) lines.push(line);
}

/** The types leave out what the parser keeps. */
function isFenced(node: Node): boolean {
  return '_isFenced' in node && node._isFenced === true;
}
