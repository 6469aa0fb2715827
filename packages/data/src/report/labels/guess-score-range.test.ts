import { expect, test } from 'vitest';
import { guessScoreRange } from './guess-score-range.ts';

test('a few scores outside do not change the range', () => {
  const scores = Array.from({ length: 99 }, (_, row) => row / 99);
  expect(guessScoreRange([...scores, 4])).toEqual([0, 1]);
  expect(guessScoreRange([...scores, 4, 5])).toEqual([0, 5]);
  expect(guessScoreRange([])).toEqual([0, 1]);
});
