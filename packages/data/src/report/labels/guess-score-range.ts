const nearlyAll = 0.99;

/**
 * The range that scores seem to have: 0 to 1 if nearly all (99 of 100) lie there, otherwise 0 to 5, as when examples
 * are read; but a few scores outside do not change it.
 *
 * @example guessScoreRange([0.2, 0.9]) // [0, 1]
 */
export function guessScoreRange(scores: readonly number[]): readonly [number, number] {
  const inside = scores.filter((score) => score <= 1).length;
  return inside >= nearlyAll * scores.length ? [0, 1] : [0, 5];
}
