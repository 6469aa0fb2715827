import { expect, test } from 'vitest';
import fixture from '../fixtures/vectors.json' with { type: 'json' };
import { normalizeRows } from './normalize-rows.ts';

const left = { data: Float64Array.from(fixture.left.flat()), rows: 9, columns: 7 };

test("equals torch's normalize, zero rows and tiny rows included, and leaves its input alone", () => {
  const found = normalizeRows(left);
  for (const [index, value] of fixture.normalized.flat().entries()) {
    expect(Math.abs(found.data[index]! - value)).toBeLessThanOrEqual(1e-15);
  }
  expect(left.data).toEqual(Float64Array.from(fixture.left.flat()));
});

test('keeps the number type and the shape', () => {
  const found = normalizeRows({ data: Float32Array.of(3, 4, 0, 0), rows: 2, columns: 2 });
  expect(found).toEqual({ data: Float32Array.of(0.6, 0.8, 0, 0), rows: 2, columns: 2 });
});
