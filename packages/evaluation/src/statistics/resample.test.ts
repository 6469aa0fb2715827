import { expect, test } from 'vitest';
import { resample } from './resample.ts';

test('every row is drawn equally often, and draws differ', () => {
  const counts = new Uint32Array(10);
  const sums = resample(10, { samples: 2000, seed: 1 }, (rows) => {
    for (const row of rows) counts[row]!++;
    return rows.reduce((sum, row) => sum + row, 0);
  });
  expect(sums).toHaveLength(2000);
  expect(new Set(sums).size).toBeGreaterThan(30);
  for (const count of counts) {
    // 2,000 expected, 42 the standard deviation
    expect(Math.abs(count - 2000)).toBeLessThan(4 * 42);
  }
});
