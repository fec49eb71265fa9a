import { dominantScript, type Script } from './script';

/** The two languages of a question, told by script. */
export interface ScriptPair {
  readonly first: Script;
  readonly second: Script;
}

const LONGEST = 300;
const OPENING = /^[\s*_~=]*/u;
const CLOSING = /[\s*_~=:：.?!]*$/u;

/**
 * `**Key aspects / Ключевые аспекты:**` → the half in that language, with its emphasis and colon; null: the text is no
 * label in two languages.
 */
export function halfOf(text: string, pair: ScriptPair, choice: 'first' | 'second'): string | null {
  if (text.length > LONGEST) return null;
  for (let at = text.indexOf(' / '); at !== -1; at = text.indexOf(' / ', at + 1)) {
    const left = text.slice(0, at);
    const right = text.slice(at + 3);
    const sides = [sideOf(left, pair), sideOf(right, pair)];
    const same = bare(left) === bare(right) && bare(left) !== '';
    if (!same && (sides[0] === sides[1] || sides.includes(null))) continue;
    const takeLeft = same || sides[0] === choice;
    const opening = OPENING.exec(left)?.[0] ?? '';
    const closing = CLOSING.exec(right)?.[0] ?? '';
    return takeLeft ? left.trimEnd() + closing : opening + right.trimStart();
  }
  return null;
}

function bare(text: string): string {
  return text.replace(OPENING, '').replace(CLOSING, '').trim();
}

function sideOf(text: string, pair: ScriptPair): 'first' | 'second' | null {
  const script = dominantScript(text);
  if (script === pair.first) return 'first';
  return script === pair.second ? 'second' : null;
}
