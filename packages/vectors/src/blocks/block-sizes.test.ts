import { expect, test } from 'vitest';
import type { Matrix } from '../matrix.ts';
import { blockSizes } from './block-sizes.ts';

const matrix = (rows: number, columns: number): Matrix => ({
  data: new Float32Array(),
  rows,
  columns,
});

test.each([
  { columns: 384, rows: 1000, asked: [100, 256], sizes: [100, 256] },
  { columns: 384, rows: 50, asked: [100, 256], sizes: [50, 50] },
  { columns: 384, rows: 1e6, asked: [100, 500_000], sizes: [100, 43_690] },
  { columns: 1, rows: 1e6, asked: [1e5, 1e6], sizes: [1e5, 167] },
  { columns: 2 ** 24, rows: 1e6, asked: [100, 256], sizes: [4, 4] },
  { columns: 0, rows: 1e6, asked: [100, 256], sizes: [100, 256] },
  { columns: 8, rows: 0, asked: [100, 256], sizes: [0, 0] },
])('$asked of $rows rows of $columns: $sizes', ({ columns, rows, asked, sizes }) => {
  const found = blockSizes(matrix(rows, columns), matrix(rows, columns), asked[0]!, asked[1]!);
  expect([found.queryRows, found.corpusRows]).toEqual(sizes);
});
