/**
 * How many pairs of rows have the same anchor or the same positive. Linear in the number of rows: pairs with the same
 * anchor, plus pairs with the same positive, less those with both, which were counted twice.
 *
 * @param anchors row by row the number of a text; rows with one below 0, here or in positives, are left out
 * @param positives of the same length
 * @example countCollidingPairs(Int32Array.of(0, 0, 1), Int32Array.of(2, 3, 3)) // 2
 */
export function countCollidingPairs(anchors: Int32Array, positives: Int32Array): number {
  const rows = [...anchors.keys()].filter((row) => anchors[row]! >= 0 && positives[row]! >= 0);
  const pairs = (key: (row: number) => number | string): number => {
    const counts = new Map<number | string, number>();
    let total = 0;
    for (const row of rows) {
      const before = counts.get(key(row)) ?? 0;
      total += before;
      counts.set(key(row), before + 1);
    }
    return total;
  };
  const both = pairs((row) => `${anchors[row]},${positives[row]}`);
  return pairs((row) => anchors[row]!) + pairs((row) => positives[row]!) - both;
}
