import { expect, test } from 'vitest';
import { checkUnreadable } from './check-unreadable.ts';

test('rows that could not be read are told with their places', () => {
  const problem = 'there are 5 fields for 3 columns.';
  const at = { file: 'a.csv', row: 4, line: 6 };
  expect(checkUnreadable('dev', [{ code: 'FILE_MALFORMED', at, problem, fix: 'x' }])).toEqual([
    {
      code: 'ROW_UNREADABLE',
      severity: 'error',
      message: expect.stringMatching(
        /^dev: 1 unreadable row; in the first, there are 5 .* Correct/,
      ),
      count: 1,
      places: [
        { split: 'dev', file: 'a.csv', row: 4, line: 6, column: 'all columns', value: 'undefined' },
      ],
    },
  ]);
  expect(checkUnreadable('dev', [])).toEqual([]);
});
