import { expect, test } from 'vitest';
import fixture from '../../fixtures/geometry.json' with { type: 'json' };
import { uniformity } from './uniformity.ts';

const embeddings = { data: Float64Array.from(fixture.left.flat()), rows: 40, columns: 7 };

test("as Wang and Isola's code", () => {
  expect(uniformity(embeddings)).toBeCloseTo(fixture.uniformity, 12);
});

test('one row is refused', () => {
  expect(() => uniformity({ data: Float32Array.of(1, 2), rows: 1, columns: 2 })).toThrow(
    expect.objectContaining({ code: 'EVALUATION_INPUT_INVALID', details: { rows: 1, least: 2 } }),
  );
});

test('a row of zeros is at distance 1 from every direction', () => {
  const rows = { data: Float64Array.of(0, 0, 1, 0, 0, 3), rows: 3, columns: 2 };
  const expected = Math.log((2 * Math.exp(-2) + Math.exp(-4)) / 3);
  expect(uniformity(rows)).toBeCloseTo(expected, 12);
});
