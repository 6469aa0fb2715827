import { expect, test } from 'vitest';
import fixture from '../../fixtures/geometry.json' with { type: 'json' };
import { anisotropy } from './anisotropy.ts';

test('the mean cosine over all pairs of rows', () => {
  const embeddings = { data: Float64Array.from(fixture.left.flat()), rows: 40, columns: 7 };
  expect(anisotropy(embeddings)).toBeCloseTo(fixture.meanCosine, 12);
});

test('1 for one direction; a number that is not finite is named', () => {
  expect(anisotropy({ data: Float64Array.of(1, 2, 2, 4), rows: 2, columns: 2 })).toBeCloseTo(1, 12);
  const broken = { data: Float32Array.of(1, 2, 3, Number.NaN), rows: 2, columns: 2 };
  expect(() => anisotropy(broken)).toThrow(/row 1 holds NaN in column 1/);
});
