import type { Matrix } from '../matrix.ts';

/**
 * One bit per number, set when it is above 0: 8 columns to a byte, the first in the highest bit, the last byte of a row
 * filled with zeros (`numpy.packbits`).
 *
 * @example packSigns({ data: Float32Array.of(1, -1, 1), rows: 1, columns: 3 }) // Uint8Array [0b10100000]
 */
export function packSigns({ data, rows, columns }: Matrix): Uint8Array {
  const bytes = Math.ceil(columns / 8);
  const packed = new Uint8Array(rows * bytes);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (data[row * columns + column]! > 0) {
        packed[row * bytes + (column >> 3)]! |= 0x80 >> (column & 7);
      }
    }
  }
  return packed;
}
