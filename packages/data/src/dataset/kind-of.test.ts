import { expect, test } from 'vitest';
import { kindOf } from './kind-of.ts';

test.each([
  ['', 'text'],
  [Number.NaN, 'number'],
  [1n, 'bigint'],
  [false, 'boolean'],
  [['a', 'b'], 'list of texts'],
  [new Float32Array(2), 'list of numbers'],
  [[], 'empty list'],
  [['a', 1], undefined],
  [[[1]], undefined],
  [{ a: 1 }, undefined],
  [null, undefined],
])('%o is a %s', (value, kind) => {
  expect(kindOf(value)).toBe(kind);
});
