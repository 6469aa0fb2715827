/**
 * The pairs of ids marked as duplicates; order and repeats do not matter, and pairs with an id that is not in `known` do
 * not count.
 */
export interface DuplicatePairs {
  readonly count: number;
  /** The pair's place among all pairs, 0 .. count - 1; undefined when the two are no duplicates. */
  placeOf(one: string, other: string): number | undefined;
}

/**
 * Collects pairs of duplicates; with `transitive`, whatever is connected through duplicates is a duplicate as well.
 *
 * @example
 * const pairs = duplicatePairs([['a', 'b'], ['b', 'c']], new Set(['a', 'b', 'c']), true);
 * pairs.placeOf('c', 'a'); // 2
 * pairs.count; // 3
 */
export function duplicatePairs(
  pairs: readonly (readonly [string, string])[],
  known: ReadonlySet<string>,
  transitive: boolean,
): DuplicatePairs {
  const places = new Map<string, Map<string, number>>();
  let count = 0;
  const connect = (one: string, other: string): void => {
    const place = places.get(one)?.get(other) ?? count++;
    places.set(one, (places.get(one) ?? new Map()).set(other, place));
    places.set(other, (places.get(other) ?? new Map()).set(one, place));
  };
  for (const [one, other] of pairs) {
    if (known.has(one) && known.has(other)) {
      connect(one, other);
    }
  }
  if (transitive) {
    for (const group of connectedGroups(places)) {
      for (const [at, one] of group.entries()) {
        for (const other of group.slice(at + 1)) {
          connect(one, other);
        }
      }
    }
  }
  return { count, placeOf: (one, other) => places.get(one)?.get(other) };
}

function connectedGroups(partners: ReadonlyMap<string, ReadonlyMap<string, number>>): string[][] {
  const seen = new Set<string>();
  const groups: string[][] = [];
  for (const start of partners.keys()) {
    if (!seen.has(start)) {
      const group = new Set([start]);
      for (const id of group) {
        // A Set's loop also visits what is added while it runs.
        for (const partner of partners.get(id)?.keys() ?? []) {
          group.add(partner);
        }
        seen.add(id);
      }
      groups.push([...group]);
    }
  }
  return groups;
}
