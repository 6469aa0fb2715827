/**
 * `count` elements of a list at even distances, in order, the first one included: the same choice as
 * `rows[index * len(rows) // needed]` in `python/train.py`.
 *
 * @throws RangeError when the list holds fewer than `count` elements.
 * @example evenlySpaced(['a', 'b', 'c', 'd'], 2) // ['a', 'c']
 */
export function evenlySpaced<T>(list: readonly T[], count: number): T[] {
  if (count > list.length) {
    throw new RangeError(
      `${count} rows are needed for this many steps, the file has ${list.length}.`,
    );
  }
  return Array.from(
    { length: count },
    (_, index) => list[Math.floor((index * list.length) / count)]!,
  );
}
