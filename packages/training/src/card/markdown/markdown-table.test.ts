import { expect, test } from 'vitest';
import { markdownTable } from './markdown-table.ts';

test('columns that are empty throughout are left out', () => {
  const rows = [
    ['a', '', '1'],
    ['b', '', ''],
  ];
  expect(markdownTable(['x', 'y', 'z'], rows)).toBe(
    '| x | z |\n| --- | --- |\n| a | 1 |\n| b |  |',
  );
});
