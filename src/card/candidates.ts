import type { Profile } from './profile';
import { mix } from './sketch';

/** A feature that more questions have than this tells nothing worth looking at. */
const mostWithFeature = 64;
/** How many of the most alike are looked at. */
const mostCandidates = 12;

/**
 * Finds the questions that could be alike without comparing all with all: by features that few of them share. Takes
 * time near linear in the number of questions.
 */
export class Candidates<Item> {
  readonly #byFeature = new Map<number, Item[]>();
  readonly #order = new Map<Item, number>();

  constructor(items: Iterable<readonly [Item, Profile]>) {
    for (const [item, profile] of items) {
      this.#order.set(item, this.#order.size);
      for (const feature of featuresOf(profile)) {
        const others = this.#byFeature.get(feature);
        if (others === undefined) this.#byFeature.set(feature, [item]);
        else if (others.length <= mostWithFeature) others.push(item);
      }
    }
  }

  /** The most alike first; rare features count for more. */
  of(profile: Profile): readonly Item[] {
    const scores = new Map<Item, number>();
    for (const feature of featuresOf(profile)) {
      const items = this.#byFeature.get(feature);
      if (items === undefined || items.length > mostWithFeature) continue;
      for (const item of items) scores.set(item, (scores.get(item) ?? 0) + 1 / items.length);
    }
    return [...scores]
      .sort(([one, a], [other, b]) => b - a || this.#place(one) - this.#place(other))
      .slice(0, mostCandidates)
      .map(([item]) => item);
  }

  #place(item: Item): number {
    return this.#order.get(item) ?? 0;
  }
}

/** 32-bit hashes. Two features may fall together: candidates are only looked at, never taken for that alone. */
function featuresOf({ path, label, words, prints, sketch }: Profile): ReadonlySet<number> {
  const features = new Set<number>();
  for (const word of words) features.add(hashOf(`w${word}`));
  if (prints.translation !== null) features.add(hashOf(`t${prints.translation}`));
  if (prints.answer !== null) features.add(hashOf(`a${prints.answer}`));
  features.add(hashOf(`q${prints.question}`));
  if (label !== null) features.add(hashOf(`l${label}\n${path}`));
  if (sketch.before !== 0) features.add(hashOf(`b${sketch.before}\n${path}`));
  if (sketch.after !== 0) features.add(hashOf(`n${sketch.after}\n${path}`));
  addBins(features, sketch.question, 1);
  addBins(features, sketch.answer, 101);
  return features;
}

function addBins(features: Set<number>, bins: Uint8Array, first: number): void {
  for (let bin = 0; bin < bins.length; bin++) {
    const byte = bins[bin] ?? 0;
    if (byte !== 0) features.add(mix(((first + bin) << 8) | byte));
  }
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mix(hash);
}
