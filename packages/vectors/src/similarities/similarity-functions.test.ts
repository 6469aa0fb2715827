import { expect, test } from 'vitest';
import fixture from '../../fixtures/vectors.json' with { type: 'json' };
import type { Matrix } from '../matrix.ts';
import type { SimilarityFunctionName } from './similarity-function-name.ts';
import { similarityFunctions } from './similarity-functions.ts';

const matrix = (values: number[][], columns = 7): Matrix => ({
  data: Float64Array.from(values.flat()),
  rows: values.length,
  columns,
});
const [left, right] = [matrix(fixture.left), matrix(fixture.right)];

test.each(Object.entries(fixture.similarities))('%s as in Python', (name, expected) => {
  const found = similarityFunctions[name as SimilarityFunctionName](left, right);
  expect(found).toBeInstanceOf(Float64Array);
  expect(found).toHaveLength(expected.length);
  for (const [index, value] of expected.entries()) {
    expect(Math.abs(found[index]! - value)).toBeLessThanOrEqual(
      1e-13 * Math.max(1, Math.abs(value)),
    );
  }
});

test.each(Object.keys(similarityFunctions))(
  '%s of float32 numbers is summed in float64',
  (name) => {
    const compare = similarityFunctions[name as SimilarityFunctionName];
    const single = { ...left, data: Float32Array.from(left.data) };
    const widened = { ...left, data: Float64Array.from(single.data) };
    expect(compare(single, right)).toEqual(compare(widened, right));
  },
);

test('equal rows all have the cosine 1', () => {
  const nonZero = fixture.left.filter((values) => Math.hypot(...values) > 1e-12);
  const rows = matrix(nonZero);
  expect(similarityFunctions.cosine(rows, rows)).toEqual(new Float64Array(nonZero.length).fill(1));
});

test('matrices of different shapes are refused with both shapes', () => {
  for (const compare of Object.values(similarityFunctions)) {
    expect(() => compare(left, matrix(fixture.right.slice(1)))).toThrow(
      expect.objectContaining({
        code: 'MATRIX_SHAPE_MISMATCH',
        details: { left: '9 x 7', right: '8 x 7' },
      }),
    );
    expect(() => compare({ ...left, rows: 8 }, { ...right, rows: 8 })).toThrow(
      'A matrix said to be 8 x 7 holds 63 numbers, not 56.',
    );
  }
});
