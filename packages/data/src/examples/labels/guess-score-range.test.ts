import { expect, test } from 'vitest';
import { guessScoreRange } from './guess-score-range.ts';

const scores = Array.from({ length: 90 }, (_, row) => row / 90);

test.each([
  [[], [0, 1]],
  [scores, [0, 1]],
  [
    [...scores, 1 + 1e-7],
    [0, 1],
  ],
  [
    [...scores, ...Array<number>(9).fill(4)],
    [0, 1],
  ],
  [
    [...scores, ...Array<number>(10).fill(4)],
    [0, 5],
  ],
  [[2], [0, 5]],
])('case %#', (given, range) => {
  expect(guessScoreRange(given)).toEqual(range);
});
