/** The seed of a card's review: `review` is 1 for its first one. The same on every device. */
export function seedOf(card: string, review: number): string {
  return `${card} ${review}`;
}

/**
 * A number drawn from a text: 0 ≤ x < 1, evenly spread, the same on every device. FNV-1a (32 bits) over the UTF-16
 * units, then the finalizer of MurmurHash3, since FNV alone leaves seeds that differ in their last letter close
 * together.
 */
export function fractionOf(seed: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < seed.length; index++) {
    hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}
