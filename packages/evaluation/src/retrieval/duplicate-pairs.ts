/**
 * The pairs of ids marked as duplicates, as a test whether two ids are such a pair and how many there are; order and
 * repeats do not matter, and pairs with an id that is not in `known` do not count.
 */
export interface DuplicatePairs {
  readonly count: number;
  has(one: string, other: string): boolean;
}

/**
 * Collects pairs of duplicates; with `transitive`, whatever is connected through duplicates is a duplicate as well.
 *
 * @example
 * const pairs = duplicatePairs([['a', 'b'], ['b', 'c']], new Set(['a', 'b', 'c']), true);
 * pairs.has('c', 'a'); // true
 * pairs.count; // 3
 */
export function duplicatePairs(
  pairs: readonly (readonly [string, string])[],
  known: ReadonlySet<string>,
  transitive: boolean,
): DuplicatePairs {
  const partners = new Map<string, Set<string>>();
  const connect = (one: string, other: string): void => {
    partners.set(one, (partners.get(one) ?? new Set()).add(other));
    partners.set(other, (partners.get(other) ?? new Set()).add(one));
  };
  for (const [one, other] of pairs) {
    if (known.has(one) && known.has(other)) {
      connect(one, other);
    }
  }
  if (transitive) {
    for (const group of connectedGroups(partners)) {
      for (const [at, one] of group.entries()) {
        for (const other of group.slice(at + 1)) {
          connect(one, other);
        }
      }
    }
  }
  let twice = 0;
  for (const [id, others] of partners) {
    // A pair of one id with itself is listed once, every other pair from both of its sides.
    twice += others.size + (others.has(id) ? 1 : 0);
  }
  return { count: twice / 2, has: (one, other) => partners.get(one)?.has(other) ?? false };
}

function connectedGroups(partners: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const seen = new Set<string>();
  const groups: string[][] = [];
  for (const start of partners.keys()) {
    if (!seen.has(start)) {
      const group = new Set([start]);
      for (const id of group) {
        // A Set's loop also visits what is added while it runs.
        for (const partner of partners.get(id) ?? []) {
          group.add(partner);
        }
        seen.add(id);
      }
      groups.push([...group]);
    }
  }
  return groups;
}
