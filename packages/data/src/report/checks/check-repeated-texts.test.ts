import { expect, test } from 'vitest';
import { splitOf } from '../testing/split-of.ts';
import { told } from '../testing/told.ts';
import { checkRepeatedTexts } from './check-repeated-texts.ts';

test('texts repeated in a column and in a row', async () => {
  const rows = [
    ['a', 'b'],
    ['b', 'b'],
    ['a', 'c'],
    ['', ''],
  ];
  expect(told(checkRepeatedTexts(await splitOf(['anchor', 'positive'], rows)))).toEqual([
    'REPEATED_TEXT 1: 4 anchor = 2 anchor',
    'REPEATED_TEXT 1: 3 positive = 2 positive',
    'IDENTICAL_TEXTS 1: 3 anchor, positive',
  ]);
});
