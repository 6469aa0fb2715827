import { expect, test } from 'vitest';
import { summarizeLengths } from './summarize-lengths.ts';

test("equals NumPy's", () => {
  const lengths = [7, 1, 12, 3, 3, 9, 40, 8, 5, 2];
  // np.quantile(lengths, [0.5, 0.95], method='inverted_cdf') -> 5, 40
  expect(summarizeLengths(lengths)).toMatchObject({
    shortest: 1,
    mean: 9,
    median: 5,
    percentile95: 40,
    longest: 40,
    histogram: { low: 0, high: 40 },
  });
  expect(summarizeLengths([])).toBeUndefined();
});
