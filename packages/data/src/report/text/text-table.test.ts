import { expect, test } from 'vitest';
import { textTable } from './text-table.ts';

test('columns are aligned', () => {
  expect(
    textTable([
      ['split', 'rows'],
      ['train', '12'],
    ]),
  ).toBe('split  rows\ntrain    12\n');
});
