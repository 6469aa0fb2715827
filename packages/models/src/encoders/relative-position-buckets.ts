/**
 * The buckets of relative positions (key's place minus query's) as T5 has them, each as the first and last distance
 * in it: half of the buckets for keys up to the query, half for those after; of each half the first half holds one
 * distance each, the rest grow logarithmically up to `furthest`, and the last one has all beyond (Raffel et al. 2020;
 * `MPNetEncoder.relative_position_bucket`).
 *
 * @returns by bucket; a bucket that nothing falls into has its first distance after its last
 */
export function relativePositionBuckets(
  buckets = 32,
  furthest = 128,
): readonly (readonly [first: number, last: number])[] {
  const half = buckets / 2;
  const exact = half / 2;
  /** The bucket within a half, in single precision as in Python. */
  const bucketOf = (distance: number): number => {
    if (distance < exact) return distance;
    const logarithm = Math.fround(Math.log(distance / exact));
    const scaled = Math.fround(logarithm / Math.fround(Math.log(furthest / exact)));
    return Math.min(half - 1, exact + Math.trunc(Math.fround(scaled * (half - exact))));
  };
  const distances = Array.from({ length: furthest + 1 }, (_, distance) => bucketOf(distance));
  const bounds = Array.from({ length: half }, (_, bucket) => {
    const last = bucket === half - 1 ? Number.POSITIVE_INFINITY : distances.lastIndexOf(bucket);
    const first = distances.indexOf(bucket);
    return first < 0 ? ([1, 0] as const) : ([first, last] as const);
  });
  const before = bounds.map(([first, last]) => [-last, -first] as const);
  const after = bounds.map(([first, last]) => [Math.max(1, first), last] as const);
  return [...before, ...after];
}
