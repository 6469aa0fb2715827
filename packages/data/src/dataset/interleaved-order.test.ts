import { expect, test } from 'vitest';
import { interleavedOrder } from './interleaved-order.ts';

test.each([
  [
    [3, 1],
    [0, 3, 1, 2],
  ],
  [
    [2, 2, 2],
    [0, 2, 4, 1, 3, 5],
  ],
  [
    [1, 3, 2],
    [0, 1, 4, 2, 5, 3],
  ],
  [
    [0, 2],
    [0, 1],
  ],
  [[0], []],
  [[], []],
])('takes from lists of %j in turn', (lengths, order) => {
  expect([...interleavedOrder(lengths)]).toEqual(order);
});

test('draws as often as the probabilities say', () => {
  const order = interleavedOrder([10_000, 10_000], { probabilities: [3, 1], seed: 7 });
  const first = order.subarray(0, 4000).filter((place) => place < 10_000).length;
  // 3,000 are expected, with a standard deviation of 27.
  expect(Math.abs(first - 3000)).toBeLessThan(110);
  expect(interleavedOrder([10_000, 10_000], { probabilities: [3, 1], seed: 7 })).toEqual(order);
});

test.each([[[1]], [[1, 0]], [[1, Number.NaN]]])('refuses probabilities %j', (probabilities) => {
  expect(() => interleavedOrder([1, 1], { probabilities })).toThrow(
    expect.objectContaining({ code: 'OPTION_INVALID' }),
  );
});
