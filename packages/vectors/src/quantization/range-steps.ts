import { SentenceForgeError } from '@sentenceforge/errors';
import type { Matrix } from '../matrix.ts';
import { requireFullMatrix } from '../require-full-matrix.ts';

/**
 * Where each column starts and how wide one of its 255 steps is, in float32 as NumPy computes them; a column whose
 * values are all equal gets the step 1.
 *
 * @throws MATRIX_SHAPE_MISMATCH unless `ranges` has two rows and `columns` columns.
 */
export function rangeSteps(
  ranges: Matrix,
  columns: number,
): { starts: Float32Array; steps: Float32Array } {
  requireFullMatrix(ranges);
  if (ranges.rows !== 2 || ranges.columns !== columns) {
    throw new SentenceForgeError('MATRIX_SHAPE_MISMATCH', {
      problem: `Ranges of embeddings of ${columns} columns must be 2 x ${columns}, but they are ${ranges.rows} x ${ranges.columns}.`,
      fix: 'Give the least values in a first row and the greatest in a second: quantizationRanges(embeddings).',
      details: { rows: ranges.rows, columns: ranges.columns, expected: columns },
    });
  }
  const starts = Float32Array.from(ranges.data.subarray(0, columns));
  const steps = Float32Array.from(ranges.data.subarray(columns), (end, at) => {
    const step = Math.fround(Math.fround(Math.fround(end) - starts[at]!) / 255);
    return step === 0 ? 1 : step;
  });
  return { starts, steps };
}
