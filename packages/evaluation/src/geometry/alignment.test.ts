import { expect, test } from 'vitest';
import fixture from '../../fixtures/geometry.json' with { type: 'json' };
import { alignment } from './alignment.ts';

const matrix = (rows: number[][]) => ({
  data: Float64Array.from(rows.flat()),
  rows: rows.length,
  columns: rows[0]!.length,
});
const [left, right] = [matrix(fixture.left), matrix(fixture.right)];

test("as Wang and Isola's code", () => {
  expect(alignment(left, right)).toBeCloseTo(fixture.alignment, 12);
  expect(alignment(left, right, 1)).toBeCloseTo(fixture.alignmentOne, 12);
});

test('0 for equal rows, 4 for opposite ones, whatever their lengths', () => {
  const opposite = { ...left, data: left.data.map((value) => -3 * value) };
  expect(alignment(left, left)).toBe(0);
  expect(alignment(left, opposite)).toBeCloseTo(4, 12);
});

test.each([
  [{ data: new Float32Array(0), rows: 0, columns: 7 }, /At least 1 embeddings/],
  [{ ...left, data: left.data.with(9, Number.NaN) }, /in row 1 holds NaN in column 2/],
])('%j is refused', (broken, message) => {
  expect(() => alignment(broken, broken)).toThrow(message);
  expect(() => alignment(left, broken)).toThrow(
    expect.objectContaining({ code: 'EVALUATION_INPUT_INVALID' }),
  );
});
