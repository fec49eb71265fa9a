import type { Fingerprints } from './anchor';

/** A card as it was last seen, or a question as it stands. */
interface Placed {
  readonly path: string;
  readonly ordinal: number;
  readonly prints: Fingerprints;
}

/** The same for what stands in one note with the same question and the same answer. */
export function copyKey({ path, prints }: Omit<Placed, 'ordinal'>): string {
  return `${path}\n${prints.question}\n${prints.answer ?? ''}`;
}

/** Puts copies together; nothing tells them apart but their order, in which each group is. */
export function copiesIn<Item extends Placed>(items: Iterable<Item>): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(copyKey(item));
    if (group === undefined) groups.set(copyKey(item), [item]);
    else group.push(item);
  }
  for (const group of groups.values()) group.sort((one, other) => one.ordinal - other.ordinal);
  return groups;
}
