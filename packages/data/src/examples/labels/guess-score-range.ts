import { scoreTolerance } from './score-tolerance.ts';

/** The share of scores above 1 from which on they are no mistakes. */
const manyAbove = 0.1;

/**
 * The range that scores seem to have: 0 to 5 where a tenth of them or more exceed 1, else 0 to 1, so that a few faulty
 * ones do not rescale all others.
 *
 * @example guessScoreRange([0.2, 0.9]) // [0, 1]
 */
export function guessScoreRange(scores: readonly number[]): readonly [number, number] {
  const above = scores.filter((score) => score > 1 + scoreTolerance).length;
  return above > 0 && above >= manyAbove * scores.length ? [0, 5] : [0, 1];
}
