import { expect, test } from 'vitest';
import { dot } from './dot.ts';
import { orthonormal } from './orthonormal.ts';

test('length 1, at right angles, in the same plane; what is spanned already is left out', () => {
  const vectors = [
    [1, 2, 3],
    [2, 4, 6],
    [1, 2, 3 + 1e-6],
    [0, 0, 0],
    [5, 10, -7],
  ].map((values) => Float64Array.from(values));
  const found = orthonormal(vectors);
  expect(found).toHaveLength(2);
  expect(dot(found[0]!, found[1]!)).toBeCloseTo(0, 15);
  for (const direction of found) {
    expect(dot(direction, direction)).toBeCloseTo(1, 14);
    expect(dot(direction, Float64Array.of(2, -1, 0))).toBeCloseTo(0, 9);
  }
});
