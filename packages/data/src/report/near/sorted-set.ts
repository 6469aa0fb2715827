/**
 * The different numbers among some, in ascending order: what {@link jaccard} compares.
 *
 * @example sortedSet(Int32Array.of(3, 1, 3)) // Int32Array [1, 3]
 */
export function sortedSet(items: Int32Array): Int32Array {
  const sorted = items.toSorted();
  return sorted.filter((item, place) => place === 0 || item !== sorted[place - 1]);
}
