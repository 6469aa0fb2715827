import { expect, test } from 'vitest';
import { truncateDimensions } from './truncate-dimensions.ts';

const matrix = { data: Float32Array.of(1, 2, 3, 4, 5, 6), rows: 2, columns: 3 };

test('keeps the first columns, the number type and its input', () => {
  const found = truncateDimensions(matrix, 2);
  expect(found).toEqual({ data: Float32Array.of(1, 2, 4, 5), rows: 2, columns: 2 });
  const wide = { ...matrix, data: Float64Array.from(matrix.data) };
  expect(truncateDimensions(wide, 1).data).toEqual(Float64Array.of(1, 4));
});

test('more columns than there are keep all, in a copy', () => {
  const found = truncateDimensions(matrix, 9);
  expect(found).toEqual(matrix);
  expect(found.data).not.toBe(matrix.data);
});

test.each([0, -1, 1.5])('%s columns are refused', (dimensions) => {
  expect(() => truncateDimensions(matrix, dimensions)).toThrow(
    `dimensions is ${dimensions}, which is not a whole number of at least 1.`,
  );
});
