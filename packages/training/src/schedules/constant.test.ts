import { expect, test } from 'vitest';
import { constant } from './constant.ts';

test('is 1 at every step', () => {
  expect([0, 1, 1000].map(constant())).toEqual([1, 1, 1]);
});
