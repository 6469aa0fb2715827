import { SentenceForgeError } from '@sentenceforge/errors';
import type { Matrix } from '../matrix.ts';

/**
 * The matrix in the bytes of a NumPy `.npy` file: format 1.0 to 3.0, two axes, little-endian float32 or float64, C
 * order. The numbers are copied.
 *
 * Source: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 *
 * @throws FILE_MALFORMED when the bytes are something else, end too early or go on after the last number.
 * @example const embeddings = readNpy(await readFile('embeddings.npy'));
 */
export function readNpy(bytes: Uint8Array): Matrix {
  const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
  const version = bytes[6] ?? 0;
  if (bytes.length < 12 || magic.some((byte, at) => bytes[at] !== byte) || version > 3) {
    throw malformed('The bytes do not start with the mark of a .npy file of version 1 to 3.', {});
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [headerStart, headerLength] =
    version === 1 ? [10, view.getUint16(8, true)] : [12, view.getUint32(8, true)];
  const start = headerStart + headerLength;
  const header = new TextDecoder().decode(bytes.subarray(headerStart, start)).trim();
  const type = /'descr': *'(<f[48])'/.exec(header)?.[1];
  const shape = /'shape': *\((\d+), *(\d+)\)/.exec(header);
  if (type === undefined || shape === null || !/'fortran_order': *False/.test(header)) {
    throw malformed(`The .npy file describes its content as ${header}.`, { header });
  }
  const [rows, columns] = [Number(shape[1]), Number(shape[2])];
  const expected = rows * columns * (type === '<f4' ? 4 : 8);
  if (bytes.length - start !== expected) {
    throw malformed(
      `The .npy file of ${rows} x ${columns} numbers should hold ${expected} bytes after its header, not ${bytes.length - start}.`,
      { rows, columns, expected, found: bytes.length - start },
    );
  }
  const data = new (type === '<f4' ? Float32Array : Float64Array)(rows * columns);
  new Uint8Array(data.buffer).set(bytes.subarray(start));
  return { data, rows, columns };
}

function malformed(problem: string, details: Record<string, unknown>): SentenceForgeError {
  return new SentenceForgeError('FILE_MALFORMED', {
    problem,
    fix: 'Write it in Python with numpy.save(file, numpy.ascontiguousarray(matrix, dtype="<f4")).',
    details,
  });
}
