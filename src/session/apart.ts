/**
 * The items in an order as near as can be to theirs, in which no two neighbours have the same key where that can be
 * helped; `before` is the key of what comes before the first. An item whose key is null stands well beside any other.
 * Linear: what is put off has one key at any time, since another key takes the place of the first one put off.
 */
export function keptApart<T>(
  items: readonly T[],
  keyOf: (item: T) => string | null,
  before: string | null = null,
): readonly T[] {
  const keys = new Map(items.map((item) => [item, keyOf(item)]));
  const key = (item: T): string | null => keys.get(item) ?? null;
  const order: T[] = [];
  const putOff: T[] = [];
  let first = 0;
  let last = before;
  const place = (item: T): void => {
    order.push(item);
    last = key(item);
  };
  const takeBack = (): void => {
    for (let item = putOff[first]; item !== undefined && key(item) !== last; item = putOff[first]) {
      first++;
      place(item);
    }
  };
  for (const item of items) {
    takeBack();
    if (last !== null && key(item) === last) putOff.push(item);
    else place(item);
  }
  takeBack();
  return insertedEarlier(order, putOff.slice(first), key, before);
}

/** Puts what is left over, all of one key, into the latest gaps where both neighbours have another key. */
function insertedEarlier<T>(
  order: readonly T[],
  left: readonly T[],
  key: (item: T) => string | null,
  before: string | null,
): readonly T[] {
  const [sample] = left;
  if (sample === undefined) return order;
  const own = key(sample);
  const rest = [...left];
  const backwards: T[] = [];
  for (let index = order.length - 1; index >= 0; index--) {
    const item = order[index];
    if (item === undefined) break;
    backwards.push(item);
    const previous = order[index - 1];
    const previousKey = index === 0 ? before : previous === undefined ? null : key(previous);
    const fits = key(item) !== own && previousKey !== own;
    const next = fits ? rest.pop() : undefined;
    if (next !== undefined) backwards.push(next);
  }
  // What found no gap cannot be helped.
  const filled = [...backwards.reverse(), ...rest];
  // Those of the one key keep their own order.
  const inOrder = [...order.filter((item) => key(item) === own), ...left].values();
  return filled.map((item) => (key(item) === own ? (inOrder.next().value ?? item) : item));
}
