import { expect, test } from 'vitest';
import { mean } from './mean.ts';

test('the sum over the count; nothing has no mean', () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(mean(Float32Array.of(0.5, 1.5))).toBe(1);
  expect(mean([])).toBeNaN();
});
