/** A writing system, as far as telling two languages apart needs it. */
export type Script =
  | 'Latin'
  | 'Cyrillic'
  | 'Greek'
  | 'Arabic'
  | 'Hebrew'
  | 'Devanagari'
  | 'Han'
  | 'Kana'
  | 'Hangul'
  | 'Thai'
  | 'Georgian'
  | 'Armenian';

/** Inclusive ranges of code units, ascending; letters outside them are counted for no script. */
const RANGES: readonly (readonly [from: number, to: number, script: Script])[] = [
  [0x41, 0x5a, 'Latin'],
  [0x61, 0x7a, 'Latin'],
  [0xc0, 0x24f, 'Latin'],
  [0x370, 0x3ff, 'Greek'],
  [0x400, 0x52f, 'Cyrillic'],
  [0x531, 0x58f, 'Armenian'],
  [0x590, 0x5ff, 'Hebrew'],
  [0x600, 0x6ff, 'Arabic'],
  [0x750, 0x77f, 'Arabic'],
  [0x900, 0x97f, 'Devanagari'],
  [0xe00, 0xe7f, 'Thai'],
  [0x10a0, 0x10ff, 'Georgian'],
  [0x1e00, 0x1eff, 'Latin'],
  [0x1f00, 0x1fff, 'Greek'],
  [0x3040, 0x30ff, 'Kana'],
  [0x3400, 0x9fff, 'Han'],
  [0xac00, 0xd7af, 'Hangul'],
];
/** Technical words are Latin in every language: so small a share of another script makes a text one of that script. */
const SHARE_BESIDE_LATIN = 0.2;
/** Most texts are wholly in one script: these tell faster than counting. */
const BEYOND_ASCII = /[^\0-\x7f]/;
const LATIN = /[A-Za-z]/;
const BEYOND_CYRILLIC = /[A-Za-z\x80-\u03ff\u0530-\uffff]/;

export type ScriptCounts = ReadonlyMap<Script, number>;

/** How many letters of each script there are. */
export function countScripts(text: string): ScriptCounts {
  const { latin, cyrillic, others } = count(text);
  const counts = new Map(others ?? []);
  if (latin > 0) counts.set('Latin', (counts.get('Latin') ?? 0) + latin);
  if (cyrillic > 0) counts.set('Cyrillic', cyrillic);
  return counts;
}

/** The script that a text is written in; null: it has no letters. Kana anywhere makes it Japanese, told as Kana. */
export function dominantScript(text: string): Script | null {
  if (!BEYOND_ASCII.test(text)) return isLatin(text.charCodeAt(0)) || LATIN.test(text) ? 'Latin' : null;
  return BEYOND_CYRILLIC.test(text) ? mostUsed(text) : 'Cyrillic';
}

const isLatin = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

function mostUsed(text: string): Script | null {
  const tally = count(text);
  const { cyrillic, others } = tally;
  let total = tally.latin + cyrillic + (others?.get('Latin') ?? 0);
  let best: Script | null = cyrillic > 0 ? 'Cyrillic' : null;
  let most = cyrillic;
  for (const [script, letters] of others ?? []) {
    if (script === 'Latin') continue;
    total += letters;
    if (letters > most) {
      best = script;
      most = letters;
    }
  }
  if (total === 0) return null;
  if (best === null || most < total * SHARE_BESIDE_LATIN) return 'Latin';
  return best === 'Han' && others?.has('Kana') ? 'Kana' : best;
}

interface Tally {
  readonly latin: number;
  readonly cyrillic: number;
  /** All but the unaccented Latin and the Cyrillic letters; null: there are none. */
  readonly others: ReadonlyMap<Script, number> | null;
}

function count(text: string): Tally {
  let others: Map<Script, number> | null = null;
  let latin = 0;
  let cyrillic = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 128) {
      if (isLatin(code)) latin++;
    } else if (code >= 0x400 && code <= 0x52f) cyrillic++;
    else {
      const script = scriptOf(code);
      if (!script) continue;
      others ??= new Map();
      others.set(script, (others.get(script) ?? 0) + 1);
    }
  }
  return { latin, cyrillic, others };
}

function scriptOf(code: number): Script | null {
  for (const [from, to, script] of RANGES) {
    if (code < from) return null;
    if (code <= to) return script;
  }
  return null;
}
