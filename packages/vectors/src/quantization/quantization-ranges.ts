import { SentenceForgeError } from '@sentenceforge/errors';
import type { Matrix } from '../matrix.ts';
import { requireFullMatrix } from '../require-full-matrix.ts';

/**
 * The least and the greatest value of each column, as the float32 matrix of two rows that int8 and uint8 quantization
 * and its reverse need. Taken from many embeddings (100 or more) and kept, it makes later ones comparable.
 *
 * @throws MATRIX_SHAPE_MISMATCH when `data` does not hold rows * columns numbers or there are no rows.
 * @example quantizationRanges({ data: Float32Array.of(1, 4, 3, 2), rows: 2, columns: 2 }).data // [1, 2, 3, 4]
 */
export function quantizationRanges(embeddings: Matrix): Matrix {
  requireFullMatrix(embeddings);
  const { data, rows, columns } = embeddings;
  if (rows === 0) {
    throw new SentenceForgeError('MATRIX_SHAPE_MISMATCH', {
      problem: 'There are no embeddings to take ranges from.',
      fix: 'Give a matrix of at least one row.',
      details: { rows, columns },
    });
  }
  const ranges = new Float32Array(2 * columns);
  ranges.fill(Infinity, 0, columns);
  ranges.fill(-Infinity, columns);
  for (let at = 0; at < data.length; at++) {
    const column = at % columns;
    ranges[column] = Math.min(ranges[column]!, data[at]!);
    ranges[columns + column] = Math.max(ranges[columns + column]!, data[at]!);
  }
  return { data: ranges, rows: 2, columns };
}
