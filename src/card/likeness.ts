import type { Profile } from './profile';
import { likenessOfBins } from './sketch';
import { isSlip, type Rarity } from './words';

/** How alike two questions are; every number is 0…1. */
export interface Likeness {
  /** Of the questions, by the weight of the words they share. */
  readonly question: number;
  /** The weight of the question's words that are in one of them alone, slips of the finger aside. */
  readonly foreign: number;
  /** Of the answers; null: one of them has none. */
  readonly answer: number | null;
  readonly sameTranslation: boolean;
  /** How many of these are the same: the question before, the one after, the label, the category. */
  readonly place: number;
  readonly sameNote: boolean;
}

export function likenessOf(one: Profile, other: Profile, rarity: Rarity): Likeness {
  return {
    ...questionLikeness(one, other, rarity),
    answer: answerLikeness(one, other),
    sameTranslation: one.prints.translation !== null && one.prints.translation === other.prints.translation,
    place: samePlace(one, other),
    sameNote: one.path === other.path,
  };
}

/** A slip counts for nearly as much as the word itself. */
const slip = 0.9;

function questionLikeness(
  one: Profile,
  other: Profile,
  rarity: Rarity,
): Pick<Likeness, 'question' | 'foreign'> {
  if (one.prints.question === other.prints.question) return { question: 1, foreign: 0 };
  if (one.words.length === 0 || other.words.length === 0) {
    const question = likenessOfBins(one.sketch.question, other.sketch.question) ?? 0;
    return { question, foreign: 1 - question };
  }
  const left = new Map<string, number>();
  for (const word of other.words) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  let all = weightOf(one.words, rarity) + weightOf(other.words, rarity);
  const alone: string[] = [];
  for (const word of one.words) {
    if (takeFrom(left, word)) shared += 2 * rarity.weight(word);
    else alone.push(word);
  }
  let foreign = 0;
  for (const word of alone) {
    const partner = [...left.keys()].find((candidate) => isUnknownSlip(word, candidate, rarity));
    if (partner === undefined) {
      foreign += rarity.weight(word);
      continue;
    }
    takeFrom(left, partner);
    // Both weigh as the word that is known: a misspelt word is rare, and says no more for that.
    const weight = Math.min(rarity.weight(word), rarity.weight(partner));
    all -= rarity.weight(word) + rarity.weight(partner) - 2 * weight;
    shared += 2 * weight * slip;
  }
  for (const [word, times] of left) foreign += rarity.weight(word) * times;
  return { question: all === 0 ? 0 : shared / all, foreign: all === 0 ? 1 : foreign / all };
}

/** Two words that both stand in other questions as well are two words, however close: `http` and `https`. */
function isUnknownSlip(one: string, other: string, rarity: Rarity): boolean {
  return (rarity.count(one) <= 1 || rarity.count(other) <= 1) && isSlip(one, other);
}

function takeFrom(left: Map<string, number>, word: string): boolean {
  const times = left.get(word) ?? 0;
  if (times === 0) return false;
  if (times === 1) left.delete(word);
  else left.set(word, times - 1);
  return true;
}

function weightOf(words: readonly string[], rarity: Rarity): number {
  return words.reduce((sum, word) => sum + rarity.weight(word), 0);
}

function answerLikeness(one: Profile, other: Profile): number | null {
  if (one.prints.answer === null || other.prints.answer === null) return null;
  if (one.prints.answer === other.prints.answer) return 1;
  return likenessOfBins(one.sketch.answer, other.sketch.answer) ?? 0;
}

function samePlace(one: Profile, other: Profile): number {
  const before = one.sketch.before === other.sketch.before;
  const after = one.sketch.after === other.sketch.after;
  const label = one.label !== null && one.label === other.label;
  const category = one.category !== null && one.category === other.category;
  if (one.path !== other.path) return 0;
  return Number(before) + Number(after) + Number(label) + Number(category);
}
