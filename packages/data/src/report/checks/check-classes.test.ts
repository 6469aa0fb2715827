import { expect, test } from 'vitest';
import type { Classes } from '../../examples/labels/labelling.ts';
import type { SplitTable } from '../splits/split-table.ts';
import { splitOf } from '../testing/split-of.ts';
import { told } from '../testing/told.ts';
import { checkClasses } from './check-classes.ts';

const tableWith = (labels: readonly unknown[], classes?: string[]): Promise<SplitTable> =>
  splitOf(
    ['text', 'label'],
    labels.map((label, row) => [`text ${row}`, label]),
    { classes },
  );
const check = async (labels: readonly unknown[], classes?: string[]): Promise<string[]> => {
  const table = await tableWith(labels, classes);
  const label = table.labels[0]!;
  return told(checkClasses(table, label, label.labelling as Classes));
};

test('missing and unknown classes', async () => {
  expect(await check(['neutral', '-', '', 'Entailment'])).toEqual([
    'LABEL_MISSING 1: 4 label',
    'CLASS_UNKNOWN 1: 3 label',
  ]);
  expect(await check(['sports', 'musik', 'music'], ['sports', 'music'])).toEqual([
    'CLASS_UNKNOWN 1: 3 label',
  ]);
});

test('balance', async () => {
  expect(await check(['a', 'a'])).toEqual(['CLASS_SINGLE 2: 2 label; 3 label']);
  expect(await check(['b', ...Array(11).fill('a')])).toEqual(['CLASS_IMBALANCE 1: 2 label']);
  expect(await check(['b', ...Array(10).fill('a')])).toEqual([]);
});
