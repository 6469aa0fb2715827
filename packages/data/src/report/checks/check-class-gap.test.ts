import { expect, test } from 'vitest';
import { splitOf } from '../testing/split-of.ts';
import { told } from '../testing/told.ts';
import { checkClassGap } from './check-class-gap.ts';

test.each([
  [['0', '1', '3', '0', 5], ['CLASS_GAP 2: 4 label; 6 label']],
  [['1', '2'], ['CLASS_GAP 2: 2 label; 3 label']],
  [[2, 1, 0, null], []],
  [['neutral', 'entailment'], []],
  [['0.5', '4'], []],
])('%j', async (labels, expected) => {
  const rows = labels.map((label) => ['a', label]);
  expect(told(checkClassGap(await splitOf(['text', 'label'], rows)))).toEqual(expected);
});
