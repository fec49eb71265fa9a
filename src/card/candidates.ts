import type { Profile } from './profile';
import { mix } from './sketch';

/** How many of the most alike are looked at. */
const mostCandidates = 12;
/** How many items are weighed for one question: from its rarest features on, until there are so many. */
const mostWeighed = 512;

/**
 * Finds the questions that could be alike without comparing all with all: by the features that few of them share.
 * The features of all items stand in one table of slots (a counting sort over two typed arrays), and for one question
 * only so many items are weighed, so that building it and asking it for each of n items takes time linear in n.
 */
export class Candidates<Item> {
  readonly #items: readonly Item[];
  readonly #mask: number;
  /** Where in `#members` a slot begins; it ends where the next begins. */
  readonly #starts: Uint32Array;
  readonly #members: Uint32Array;
  /** Of each item while a question is asked; 0 between. */
  readonly #scores: Float64Array;

  constructor(items: Iterable<readonly [Item, Profile]>) {
    const all = [...items];
    this.#items = all.map(([item]) => item);
    this.#scores = new Float64Array(all.length);
    const features = all.map(([, profile]) => featuresOf(profile));
    const count = features.reduce((sum, each) => sum + each.length, 0);
    const slots = 2 ** Math.ceil(Math.log2(2 * count + 2));
    this.#mask = slots - 1;
    this.#starts = new Uint32Array(slots + 1);
    this.#members = new Uint32Array(count);
    for (const each of features) for (const feature of each) this.#bump(feature & this.#mask);
    for (let slot = 1; slot <= slots; slot++) this.#bump(slot, this.#starts[slot - 1]);
    for (const [index, each] of features.entries()) {
      for (const feature of each) this.#members[this.#bump(feature & this.#mask, -1)] = index;
    }
  }

  /** The most alike first; rare features count for more. */
  of(profile: Profile): readonly Item[] {
    const slots = [...new Set(featuresOf(profile).map((feature) => feature & this.#mask))]
      .filter((slot) => this.#sizeOf(slot) > 0)
      .sort((one, other) => this.#sizeOf(one) - this.#sizeOf(other));
    const touched: number[] = [];
    let weighed = 0;
    for (const slot of slots) {
      const size = this.#sizeOf(slot);
      weighed += size;
      if (weighed > mostWeighed) break;
      const from = this.#starts[slot] ?? 0;
      for (const index of this.#members.subarray(from, from + size)) {
        const score = this.#scores[index] ?? 0;
        if (score === 0) touched.push(index);
        this.#scores[index] = score + 1 / size;
      }
    }
    const best = this.#best(touched).flatMap((index) => this.#items[index] ?? []);
    for (const index of touched) this.#scores[index] = 0;
    return best;
  }

  /** The highest scores first; of equal ones the first items. */
  #best(touched: readonly number[]): readonly number[] {
    const best: number[] = [];
    for (const index of touched) {
      let at = best.length;
      while (at > 0 && this.#isBetter(index, best[at - 1] ?? 0)) at--;
      if (at === mostCandidates) continue;
      best.splice(at, 0, index);
      if (best.length > mostCandidates) best.pop();
    }
    return best;
  }

  #isBetter(one: number, other: number): boolean {
    const more = (this.#scores[one] ?? 0) - (this.#scores[other] ?? 0);
    return more > 0 || (more === 0 && one < other);
  }

  #sizeOf(slot: number): number {
    return (this.#starts[slot + 1] ?? 0) - (this.#starts[slot] ?? 0);
  }

  #bump(slot: number, by = 1): number {
    return (this.#starts[slot] = (this.#starts[slot] ?? 0) + by);
  }
}

/**
 * 32-bit hashes. Two features may fall together: candidates are only looked at, never taken for that alone. A byte of a
 * sketch alone is common in a large vault, two neighbouring ones are rare.
 */
function featuresOf({ path, label, words, prints, sketch }: Profile): readonly number[] {
  const features = [...new Set(words)].map((word) => hashOf(`w${word}`));
  if (prints.translation !== null) features.push(hashOf(`t${prints.translation}`));
  if (prints.answer !== null) features.push(hashOf(`a${prints.answer}`));
  features.push(hashOf(`q${prints.question}`), hashOf(`h${prints.question}\n${path}`));
  if (label !== null) features.push(hashOf(`l${label}\n${path}`));
  if (sketch.before !== 0) features.push(hashOf(`b${sketch.before}\n${path}`));
  if (sketch.after !== 0) features.push(hashOf(`n${sketch.after}\n${path}`));
  addBins(features, sketch.question, 1);
  addBins(features, sketch.answer, 101);
  return features;
}

function addBins(features: number[], bins: Uint8Array, first: number): void {
  let before = 0;
  for (let bin = 0; bin < bins.length; bin++) {
    const byte = bins[bin] ?? 0;
    if (byte !== 0) features.push(mix(((first + bin) << 8) | byte));
    if (byte !== 0 && before !== 0) features.push(mix(((first + bin) << 16) | (before << 8) | byte));
    before = byte;
  }
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mix(hash);
}
