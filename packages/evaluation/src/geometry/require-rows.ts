import { SentenceForgeError } from '@sentenceforge/errors';
import type { Matrix } from '@sentenceforge/vectors';
import { requireFiniteEmbeddings } from '../encoding/require-finite-embeddings.ts';

/**
 * Throws unless the matrix is full, has at least `least` rows and finite numbers only.
 *
 * @throws MATRIX_SHAPE_MISMATCH when `data` does not hold rows * columns numbers; EVALUATION_INPUT_INVALID with the number
 *   of rows, or the row and column of the first bad number.
 */
export function requireRows(matrix: Matrix, least: number): void {
  const { data, rows, columns } = matrix;
  if (data.length !== rows * columns) {
    throw new SentenceForgeError('MATRIX_SHAPE_MISMATCH', {
      problem: `A matrix of ${rows} rows and ${columns} columns holds ${data.length} numbers.`,
      fix: 'Give rows * columns numbers as its data, row after row.',
      details: { rows, columns, numbers: data.length },
    });
  }
  if (rows < least) {
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem: `At least ${least} embeddings are needed, ${rows} are given.`,
      fix: 'Give more texts.',
      details: { rows, least },
    });
  }
  requireFiniteEmbeddings(matrix);
}
