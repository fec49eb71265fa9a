import { dominantScript } from './script';

/** A language that is told from another one of its script by the short words that its sentences are made of. */
export type Language = 'en' | 'de' | 'fr' | 'es' | 'it' | 'pt' | 'nl' | 'pl' | 'ru' | 'uk';

interface Signs {
  readonly words: ReadonlySet<string>;
  /** Letters that none of the others has, as far as they are listed here. */
  readonly letters: RegExp | null;
}

const signs = (words: string, letters: RegExp | null = null): Signs => ({
  words: new Set(words.split(' ')),
  letters,
});

const SIGNS: Readonly<Record<Language, Signs>> = {
  en: signs(
    'the a an is are was were does do did what why how when which who where of to and or in for with from by it its that this not be can you your has have they we at on as between',
  ),
  de: signs(
    'der die das den dem des ein eine einen einem einer ist sind war was warum wie wann welche welcher welches wer wo wozu und oder nicht von zu zum zur mit für auf im am bei aus nach über sich es sie wir man kann wird werden hat haben als auch zwischen nennen erklären',
    /[äöüß]/u,
  ),
  fr: signs(
    "le la les l' un une des du de d' est sont qu' que quel quelle quels quelles pourquoi comment quand qui où et ou ne n' pas pour avec dans sur par il elle ils on nous vous ce cette ces se s' au aux entre",
    /[œèêûù]/u,
  ),
  es: signs(
    'el la los las un una unos unas es son qué cómo cuándo cuál cuáles dónde quién por y o no de del en con para que se su sus al lo como más entre está están hay',
    /[ñ¿¡]/u,
  ),
  it: signs(
    "il lo la i gli le l' un uno una un' è sono che cosa cos' perché come quando quale quali chi dove e o non di del della dei delle in con per si su al alla da nel nella tra fra più",
    /[ìò]/u,
  ),
  pt: signs(
    'o a os as um uma uns umas é são que quê como quando qual quais onde quem por porque e ou não de do da dos das em no na nos nas com para se ao à mais entre está',
    /[ãõ]/u,
  ),
  nl: signs(
    'de het een is zijn was wat waarom hoe wanneer welke wie waar en of niet van te in met voor op bij uit naar over zich er ze wij je kan wordt worden heeft hebben als ook tussen dat dit die',
  ),
  pl: signs(
    'jest są co to czym dlaczego jak kiedy jaki jaka jakie który która które kto gdzie i lub albo nie z ze do w we na dla od po przez się o między a że może oraz',
    /[łąęśźżćń]/u,
  ),
  ru: signs(
    'что такое как почему когда где кто чем какой какая какое какие и или не из на для от по это этот эта является с со к у о об его её их они мы вы может при между зачем чтобы если то',
    /[ыэъё]/u,
  ),
  uk: signs(
    'що таке як чому коли де хто чим який яка яке які і й та або не з із на для від по це цей ця є зі до у про його її їх вони ми ви може при між навіщо щоб якщо то в',
    /[іїєґ]/u,
  ),
};

/** Every language that is known by its words. */
export const LANGUAGES: readonly Language[] = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'uk'];

/** So much of a text is looked at. */
const LONGEST = 2000;
/** One short word may stand in any language; so many different signs make one. */
const ENOUGH = 2;

/** How many different signs of the language a text has. */
export function countSigns(text: string, language: Language): number {
  return countIn(wordsOf(text), text, language);
}

/** The language of a text; null: it has too few signs of any, or as many of another. */
export function languageOf(text: string): Language | null {
  const words = wordsOf(text);
  let best: Language | null = null;
  let most = 0;
  let second = 0;
  for (const language of languagesIn(text)) {
    const count = countIn(words, text, language);
    if (count > most) {
      second = most;
      most = count;
      best = language;
    } else if (count > second) second = count;
  }
  return most >= ENOUGH && most > second ? best : null;
}

/** The languages that are written in the script of the text. */
function languagesIn(text: string): readonly Language[] {
  const script = dominantScript(text.slice(0, LONGEST));
  if (script === 'Latin') return LANGUAGES.filter((language) => !isCyrillic(language));
  return script === 'Cyrillic' ? LANGUAGES.filter(isCyrillic) : [];
}

/** The two are written in one script. */
export function shareScript(one: Language, other: Language): boolean {
  return isCyrillic(one) === isCyrillic(other);
}

function isCyrillic(language: Language): boolean {
  return language === 'ru' || language === 'uk';
}

function countIn(words: ReadonlySet<string>, text: string, language: Language): number {
  const { words: known, letters } = SIGNS[language];
  let count = letters?.test(text.slice(0, LONGEST).toLowerCase()) === true ? 1 : 0;
  for (const word of words) if (known.has(word)) count++;
  return count;
}

/** `Qu'est-ce` is `qu'`, `est`, `ce`. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    text
      .slice(0, LONGEST)
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{M}]+'?/gu) ?? [],
  );
}
