import { SentenceForgeError } from '@sentenceforge/errors';
import type { Matrix } from '../matrix.ts';
import { requireFullMatrix } from '../require-full-matrix.ts';

/**
 * Throws unless both matrices are whole and have the same rows and columns.
 *
 * @throws MATRIX_SHAPE_MISMATCH with both shapes.
 */
export function requireEqualShapes(left: Matrix, right: Matrix): void {
  requireFullMatrix(left);
  requireFullMatrix(right);
  if (left.rows !== right.rows || left.columns !== right.columns) {
    const [first, second] = [left, right].map(({ rows, columns }) => `${rows} x ${columns}`);
    throw new SentenceForgeError('MATRIX_SHAPE_MISMATCH', {
      problem: `Rows are compared pair by pair, but the matrices are ${first} and ${second}.`,
      fix: 'Give two matrices of the same rows and columns.',
      details: { left: first, right: second },
    });
  }
}
