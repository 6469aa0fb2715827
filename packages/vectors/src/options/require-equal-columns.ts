import { SentenceForgeError } from '@sentenceforge/errors';
import type { Matrix } from '../matrix.ts';
import { requireFullMatrix } from '../require-full-matrix.ts';

/**
 * Throws unless both matrices are whole and have as many columns as each other.
 *
 * @throws MATRIX_SHAPE_MISMATCH with both shapes.
 */
export function requireEqualColumns(left: Matrix, right: Matrix): void {
  requireFullMatrix(left);
  requireFullMatrix(right);
  if (left.columns !== right.columns) {
    const [first, second] = [left, right].map(({ rows, columns }) => `${rows} x ${columns}`);
    throw new SentenceForgeError('MATRIX_SHAPE_MISMATCH', {
      problem: `Rows of two matrices are compared, but the matrices are ${first} and ${second}.`,
      fix: 'Give two matrices of the same columns: embeddings of one model, truncated alike.',
      details: { left: first, right: second },
    });
  }
}
