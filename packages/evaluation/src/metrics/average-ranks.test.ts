import { expect, test } from 'vitest';
import cases from '../../fixtures/correlation.json' with { type: 'json' };
import { averageRanks } from './average-ranks.ts';

const numbers = (values: (number | string | null)[]): number[] =>
  values.map((value) => (value === null ? Number.NaN : Number(value)));

test.each(cases)('$name, as in scipy', ({ x, ranks }) => {
  const values = numbers(x);
  expect([...averageRanks(values)]).toEqual(numbers(ranks));
  expect(values).toEqual(numbers(x));
});

test('several infinities tie', () => {
  const { POSITIVE_INFINITY: up, NEGATIVE_INFINITY: down } = Number;
  expect([...averageRanks([up, 1, down, up])]).toEqual([3.5, 2, 1, 3.5]);
});
