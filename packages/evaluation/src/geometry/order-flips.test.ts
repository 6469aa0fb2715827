import { expect, test } from 'vitest';
import { orderFlips } from './order-flips.ts';

test('the pair that moved most comes first; pairs that stayed are left out', () => {
  const before = [0.9, 0.8, 0.5, 0.4, 0.1];
  const after = [0.1, 0.8, 0.5, 0.4, 0.3];
  expect(orderFlips(before, after)).toEqual([
    { index: 0, before: 0.9, after: 0.1, rankBefore: 1, rankAfter: 5 },
    { index: 1, before: 0.8, after: 0.8, rankBefore: 2, rankAfter: 1 },
    { index: 2, before: 0.5, after: 0.5, rankBefore: 3, rankAfter: 2 },
    { index: 3, before: 0.4, after: 0.4, rankBefore: 4, rankAfter: 3 },
    { index: 4, before: 0.1, after: 0.3, rankBefore: 5, rankAfter: 4 },
  ]);
  expect(orderFlips(before, after, 1)).toHaveLength(1);
});

test('the greatest change comes first, wherever it stands', () => {
  const flips = orderFlips([0.5, 0.6, 0.1, 0.9], [0.6, 0.5, 0.9, 0.1]);
  expect(flips.map(({ index }) => index)).toEqual([2, 3, 0, 1]);
});

test('another scale is no change, equal similarities share a place', () => {
  expect(orderFlips([0.1, 0.2, 0.3], [1, 20, 300])).toEqual([]);
  expect(orderFlips([0.5, 0.5], [0.2, 0.1])).toMatchObject([
    { rankBefore: 1.5, rankAfter: 1 },
    { rankBefore: 1.5, rankAfter: 2 },
  ]);
});

test('lists of different lengths are refused', () => {
  expect(() => orderFlips([1], [1, 2])).toThrow(
    expect.objectContaining({ code: 'EVALUATION_INPUT_INVALID' }),
  );
});

test.each([
  [[1, 2, 3], [Number.NaN, 2, 1], 10, 'EVALUATION_INPUT_INVALID', /after holds NaN at index 0/],
  [[Infinity, 2], [1, 2], 10, 'EVALUATION_INPUT_INVALID', /before holds Infinity at index 0/],
  [[1, 2], [2, 1], -1, 'OPTION_INVALID', /count is -1/],
  [[1, 2], [2, 1], Number.NaN, 'OPTION_INVALID', /count is NaN/],
])('%j, %j and the count %d are refused', (before, after, count, code, message) => {
  const run = () => orderFlips(before, after, count);
  expect(run).toThrow(expect.objectContaining({ code }));
  expect(run).toThrow(message);
});
