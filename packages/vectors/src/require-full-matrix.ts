import { SentenceForgeError } from '@sentenceforge/errors';
import type { Matrix } from './matrix.ts';

/**
 * Throws unless `data` holds rows * columns numbers.
 *
 * @throws MATRIX_SHAPE_MISMATCH with the sizes.
 */
export function requireFullMatrix({ data, rows, columns }: Matrix): void {
  if (data.length !== rows * columns) {
    throw new SentenceForgeError('MATRIX_SHAPE_MISMATCH', {
      problem: `A matrix said to be ${rows} x ${columns} holds ${data.length} numbers, not ${rows * columns}.`,
      fix: 'Give data of rows * columns numbers.',
      details: { rows, columns, numbers: data.length },
    });
  }
}
