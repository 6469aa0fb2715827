import { expect, test } from 'vitest';
import { randomMatrix } from '../../fixtures/random-matrix.ts';
import { row } from '../row.ts';
import { similarity } from '../similarities/similarity.ts';
import { countNeighbours } from './count-neighbours.ts';

test('counts what the whole matrix of similarities has, itself included, in any batches', () => {
  const rows = randomMatrix(301, 3, 4, true);
  const all = similarity(rows, rows);
  const expected = Uint32Array.from(
    { length: 301 },
    (_, at) => row(all, at).filter((score) => score >= 0.7).length,
  );
  expect(Math.max(...expected)).toBeGreaterThan(20);
  for (const batchSize of [1, 64, 150, 1024]) {
    expect(countNeighbours(rows, 0.7, batchSize)).toEqual(expected);
  }
});
