import type { Anchor, CardId } from './anchor';
import type { FoundQuestion } from './found';
import { readSketch, type SketchParts } from './sketch';

/** So many equal bins of a sketch are more than chance; see `sketchLayout`. */
const enough = { question: 3, answer: 4 } as const;

/**
 * Tells quickly whether a question could be one of some cards at all, from fingerprints and sketches. Says yes too
 * often, and no only where `match` would find nothing.
 */
export class Resemblance {
  /** By path and by fingerprint: how many of the cards have it. */
  readonly #exact = new Map<string, number>();
  readonly #byBin = new Map<number, Set<CardId>>();

  add(anchor: Anchor): void {
    for (const key of exactKeys(anchor.path, anchor.prints)) {
      this.#exact.set(key, (this.#exact.get(key) ?? 0) + 1);
    }
    for (const bin of binKeys(readSketch(anchor.prints.sketch))) {
      const cards = this.#byBin.get(bin.key);
      if (cards === undefined) this.#byBin.set(bin.key, new Set([anchor.id]));
      else cards.add(anchor.id);
    }
  }

  /** Of an anchor that was added as it is. */
  remove(anchor: Anchor): void {
    for (const key of exactKeys(anchor.path, anchor.prints)) {
      const count = (this.#exact.get(key) ?? 0) - 1;
      if (count > 0) this.#exact.set(key, count);
      else this.#exact.delete(key);
    }
    for (const { key } of binKeys(readSketch(anchor.prints.sketch))) {
      const cards = this.#byBin.get(key);
      cards?.delete(anchor.id);
      if (cards?.size === 0) this.#byBin.delete(key);
    }
  }

  has({ path, prints }: FoundQuestion): boolean {
    if (this.#exact.size === 0) return false;
    if (exactKeys(path, prints).some((key) => this.#exact.has(key))) return true;
    const hits = new Map<string, number>();
    for (const { key, part } of binKeys(readSketch(prints.sketch))) {
      for (const id of this.#byBin.get(key) ?? []) {
        const hit = `${part}${id}`;
        const count = (hits.get(hit) ?? 0) + 1;
        if (count >= enough[part]) return true;
        hits.set(hit, count);
      }
    }
    return false;
  }
}

/** The same note is enough: there place speaks too. */
function exactKeys(path: string, prints: Anchor['prints']): readonly string[] {
  const keys = [`p${path}`, `q${prints.question}`];
  if (prints.translation !== null) keys.push(`t${prints.translation}`);
  if (prints.answer !== null) keys.push(`a${prints.answer}`);
  return keys;
}

function binKeys({ question, answer }: SketchParts): readonly {
  readonly key: number;
  readonly part: 'question' | 'answer';
}[] {
  const keys: { readonly key: number; readonly part: 'question' | 'answer' }[] = [];
  for (const [bin, byte] of question.entries()) {
    if (byte !== 0) keys.push({ key: (bin << 8) | byte, part: 'question' });
  }
  for (const [bin, byte] of answer.entries()) {
    if (byte !== 0) keys.push({ key: ((64 + bin) << 8) | byte, part: 'answer' });
  }
  return keys;
}
