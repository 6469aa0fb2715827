import { expect, test } from 'vitest';
import { createBlockRoom } from './create-block-room.ts';
import { packRows } from './pack-rows.ts';

// Groups of four rows: the columns of all four, then their sums of squares.
const packed = [
  ...[3, 5, 7, 9, 4, 6, 8, 10, 25, 61, 113, 181],
  ...[11, 0, 0, 0, 12, 0, 0, 0, 265, 0, 0, 0],
];

test.each([Float32Array, Float64Array])('rows of a %o lie column by column in fours', (Numbers) => {
  const data = Numbers.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
  const matrix = { data, rows: 6, columns: 2 };
  const room = createBlockRoom(2, 6, 8);
  const view = new Float64Array(room.scores.buffer, room.corpus, packed.length).fill(9);
  expect(packRows(matrix, 1, 5, room, room.corpus)).toBe(8);
  expect([...view]).toEqual(packed);
});
