import { countScripts, dominantScript } from './script';

const LATIN_WORD = /[a-z][\w+#]*/gu;

/**
 * The parts on both sides of a ` / ` are one text, in a language that is written in another script and takes names from
 * Latin: `HTTP / HTTPS 的区别`, `сравните SQL / NoSQL базы`. In a translation every such name stands in the Latin half too.
 */
export function isMixed(left: string, right: string): boolean {
  const [latin, other] = dominantScript(left) === 'Latin' ? [left, right] : [right, left];
  if (dominantScript(latin) !== 'Latin' || dominantScript(other) === 'Latin') return false;
  if (countScripts(latin).size > 1) return true;
  const names = new Set(latinWords(latin));
  return latinWords(other).some((word) => !names.has(word));
}

function latinWords(text: string): readonly string[] {
  return text.toLowerCase().match(LATIN_WORD) ?? [];
}
