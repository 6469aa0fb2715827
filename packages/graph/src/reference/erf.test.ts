import { expect, test } from 'vitest';
import { erf } from './erf.ts';

// python: [math.erf(x) for x in (...)]
test.each([
  [0, 0],
  [0.5, 0.5204998778130465],
  [-1.3, -0.9340079449406524],
  [3.2, 0.9999939742388483],
  [7, 1],
])('erf(%d)', (x, expected) => {
  expect(erf(x)).toBeCloseTo(expected, 14);
});
