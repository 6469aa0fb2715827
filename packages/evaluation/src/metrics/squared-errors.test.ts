import { expect, test } from 'vitest';
import { squaredErrors } from './squared-errors.ts';

test('one mean per row, in double whatever the matrices are', () => {
  const teacher = { data: Float32Array.of(0, 0, 1, 1), rows: 2, columns: 2 };
  const student = { data: Float64Array.of(3, 4, 1, 1.25), rows: 2, columns: 2 };
  expect(squaredErrors(teacher, student)).toEqual(Float64Array.of(12.5, 0.03125));
});

test.each([
  [1, 4],
  [2, 2],
])('%d x %d is not compared with 1 x 2', (rows, columns) => {
  const teacher = { data: new Float32Array(2), rows: 1, columns: 2 };
  const student = { data: new Float32Array(rows * columns), rows, columns };
  expect(() => squaredErrors(teacher, student)).toThrow(
    expect.objectContaining({
      code: 'EVALUATION_INPUT_INVALID',
      details: { teacher: [1, 2], student: [rows, columns] },
    }),
  );
});
