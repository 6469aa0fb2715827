import type { Matrix } from '../matrix.ts';
import { requireFullMatrix } from '../require-full-matrix.ts';

/**
 * The bytes of a NumPy `.npy` file (format 1.0, little-endian float32 or float64 after the type of `data`, C order),
 * the same bytes as `numpy.save` writes.
 *
 * Source: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 *
 * @throws MATRIX_SHAPE_MISMATCH when `data` does not hold rows * columns numbers.
 * @example await writeFile('embeddings.npy', writeNpy(embeddings));
 */
export function writeNpy(matrix: Matrix): Uint8Array {
  requireFullMatrix(matrix);
  const { data, rows, columns } = matrix;
  const type = data instanceof Float32Array ? '<f4' : '<f8';
  const header = `{'descr': '${type}', 'fortran_order': False, 'shape': (${rows}, ${columns}), }`;
  // Magic, version and header length take 10 bytes; spaces align the numbers to 64, and a line feed ends the header.
  const padded = `${header.padEnd(Math.ceil((10 + header.length + 1) / 64) * 64 - 11)}\n`;
  const bytes = new Uint8Array(10 + padded.length + data.byteLength);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, padded.length & 0xff, padded.length >> 8]);
  bytes.set(new TextEncoder().encode(padded), 10);
  bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), 10 + padded.length);
  return bytes;
}
