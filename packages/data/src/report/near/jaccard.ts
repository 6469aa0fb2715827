/**
 * The Jaccard similarity of two sets: what they share by what they have together, from 0 to 1; 1 for two empty sets.
 *
 * @param first different numbers in ascending order
 * @param second likewise
 * @example jaccard(Int32Array.of(1, 2), Int32Array.of(2, 3)) // 0.333...
 */
export function jaccard(first: Int32Array, second: Int32Array): number {
  let shared = 0;
  let other = 0;
  for (let place = 0; place < first.length; place += 1) {
    const item = first[place]!;
    while (other < second.length && second[other]! < item) other += 1;
    if (second[other] === item) shared += 1;
  }
  const together = first.length + second.length - shared;
  return together === 0 ? 1 : shared / together;
}
