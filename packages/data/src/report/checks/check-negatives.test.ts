import { expect, test } from 'vitest';
import { splitOf } from '../testing/split-of.ts';
import { told } from '../testing/told.ts';
import { checkNegatives } from './check-negatives.ts';

test('a negative is no positive of its anchor, here or elsewhere', async () => {
  const rows = [
    ['a', 'b', 'c', 'b'],
    ['a', 'd', 'b', 'e'],
    ['x', 'y', 'b', 'd'],
  ];
  const names = ['anchor', 'positive', 'negative_1', 'negative_2'];
  expect(told(checkNegatives(await splitOf(names, rows)))).toEqual([
    'POSITIVE_AS_NEGATIVE 1: 3 negative_1 = 2 positive',
    'POSITIVE_AS_NEGATIVE 1: 2 negative_2 = 2 positive',
  ]);
});
