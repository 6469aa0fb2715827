import { expect, test } from 'vitest';
import { row } from './row.ts';

const matrix = { data: Float32Array.of(1, 2, 3, 4, 5, 6), rows: 2, columns: 3 };

test('a row is a view', () => {
  expect(row(matrix, 1)).toEqual(Float32Array.of(4, 5, 6));
  expect(row(matrix, 1).buffer).toBe(matrix.data.buffer);
});

test.each([-1, 2, 0.5, Number.NaN])('there is no row %s', (index) => {
  expect(() => row(matrix, index)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }));
});
