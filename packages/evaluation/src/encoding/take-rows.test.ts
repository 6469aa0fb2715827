import { expect, test } from 'vitest';
import { takeRows } from './take-rows.ts';

const matrix = { data: Float64Array.of(1, 2, 3, 4, 5, 6), rows: 2, columns: 3 };

test('repeats and reorders rows and keeps the number type', () => {
  expect(takeRows(matrix, [1, 0, 1])).toEqual({
    data: Float64Array.of(4, 5, 6, 1, 2, 3, 4, 5, 6),
    rows: 3,
    columns: 3,
  });
});
