import { printOfNothing } from './hash';
import type { Profile } from './profile';
import { likenessOfBins } from './sketch';
import { isSlip, type Rarity, type Weighed } from './words';

/** How alike two questions are; every number is 0…1. */
export interface Likeness {
  readonly sameQuestion: boolean;
  /** Of the questions, by the weight of the words they share. */
  readonly question: number;
  /** The weight of the question's words that are in one of them alone, slips of the finger aside. */
  readonly foreign: number;
  /** How many words stand in one of the questions alone, of the one that has more of these; slips aside. */
  readonly apart: number;
  /** Of the answers; null: one of them has none. */
  readonly answer: number | null;
  readonly sameTranslation: boolean;
  /** How many of these are the same: the question before, the one after, the label, the category. */
  readonly place: number;
  readonly sameNote: boolean;
}

export function likenessOf(one: Profile, other: Profile, rarity: Rarity): Likeness {
  return {
    sameQuestion: one.prints.question === other.prints.question && one.prints.question !== printOfNothing,
    ...questionLikeness(one, other, rarity),
    answer: answerLikeness(one, other),
    sameTranslation: one.prints.translation !== null && one.prints.translation === other.prints.translation,
    place: samePlace(one, other),
    sameNote: one.path === other.path,
  };
}

type QuestionLikeness = Pick<Likeness, 'question' | 'foreign' | 'apart'>;

/** A slip counts for nearly as much as the word itself. */
const slip = 0.9;

function questionLikeness(one: Profile, other: Profile, rarity: Rarity): QuestionLikeness {
  if (one.prints.question === other.prints.question && one.prints.question !== printOfNothing)
    return { question: 1, foreign: 0, apart: 0 };
  if (one.words.length === 0 || other.words.length === 0) {
    const question = likenessOfBins(one.sketch.question, other.sketch.question) ?? 0;
    return { question, foreign: 1 - question, apart: Infinity };
  }
  return likenessOfWords(rarity.weigh(one.words), rarity.weigh(other.words));
}

/** Neither is empty. */
function likenessOfWords(one: Weighed, other: Weighed): QuestionLikeness {
  const taken = new Uint8Array(other.ids.length);
  const lonely: number[] = [];
  let shared = 0;
  let all = one.sum + other.sum;
  for (let at = 0; at < one.ids.length; at++) {
    const partner = sameWord(one.ids[at] ?? -1, other.ids, taken);
    if (partner === -1) lonely.push(at);
    else {
      taken[partner] = 1;
      shared += 2 * (one.weights[at] ?? 0);
    }
  }
  let foreign = 0;
  let here = 0;
  let there = 0;
  for (const at of lonely) {
    const weight = one.weights[at] ?? 0;
    const partner = slipOf(one, at, other, taken);
    if (partner === -1) {
      foreign += weight;
      here++;
      continue;
    }
    taken[partner] = 1;
    const itsWeight = other.weights[partner] ?? 0;
    // Both weigh as the word that is known: a misspelt word is rare, and says no more for that.
    const known = Math.min(weight, itsWeight);
    all -= weight + itsWeight - 2 * known;
    shared += 2 * known * slip;
  }
  for (const [at, weight] of other.weights.entries()) {
    if (taken[at] !== 0) continue;
    foreign += weight;
    there++;
  }
  const apart = Math.max(here, there);
  return { question: all === 0 ? 0 : shared / all, foreign: all === 0 ? 1 : foreign / all, apart };
}

/** Where among the words that are left it stands; -1: it does not. */
function sameWord(id: number, ids: Int32Array, taken: Uint8Array): number {
  for (let at = ids.indexOf(id); at !== -1; at = ids.indexOf(id, at + 1)) if (taken[at] === 0) return at;
  return -1;
}

/** Two words that both stand in other questions as well are two words, however close; so are acronyms. */
function slipOf(one: Weighed, at: number, other: Weighed, taken: Uint8Array): number {
  const word = one.words[at] ?? '';
  if (one.firm[at] === 1) return -1;
  for (const [there, candidate] of other.words.entries()) {
    if (taken[there] !== 0 || other.firm[there] === 1 || (one.alone[at] === 0 && other.alone[there] === 0))
      continue;
    if (isSlip(word, candidate)) return there;
  }
  return -1;
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
