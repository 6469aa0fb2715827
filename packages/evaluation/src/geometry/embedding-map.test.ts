import { normalizeRows } from '@sentenceforge/vectors';
import { expect, test } from 'vitest';
import fixture from '../../fixtures/geometry.json' with { type: 'json' };
import { embeddingMap } from './embedding-map.ts';

const matrix = (rows: number[][]) => ({
  data: Float64Array.from(rows.flat()),
  rows: rows.length,
  columns: rows[0]!.length,
});
const [left, right] = [matrix(fixture.left), matrix(fixture.right)];

test('equal embeddings lie in equal places, opposite ones in opposite places', () => {
  const map = embeddingMap(left, left);
  expect([...map.after.data]).toEqual([...map.before.data]);
  const unit = normalizeRows(left);
  const opposite = { ...unit, data: unit.data.map((value) => -value) };
  const mirrored = embeddingMap(unit, opposite);
  for (const [at, value] of mirrored.before.data.entries()) {
    expect(mirrored.after.data[at]).toBeCloseTo(-value, 9);
  }
});

test('each set is centred, and the two directions hold part of the variance', () => {
  const { before, after, explained } = embeddingMap(left, right);
  for (const { data } of [before, after]) {
    const sums = [0, 0];
    for (const [at, value] of data.entries()) sums[at % 2]! += value;
    expect(Math.max(...sums.map(Math.abs))).toBeLessThan(1e-9);
  }
  expect(explained).toBeGreaterThan(2 / 7);
  expect(explained).toBeLessThan(1);
});

test('other shapes are refused', () => {
  expect(() => embeddingMap(left, { ...right, columns: 14, rows: 20 })).toThrow(
    expect.objectContaining({ code: 'MATRIX_SHAPE_MISMATCH' }),
  );
});
