import { SentenceForgeError } from '@sentenceforge/errors';
import type { Matrix } from '@sentenceforge/vectors';

/**
 * Throws unless the matrix has at least `least` rows and finite numbers only.
 *
 * @throws EVALUATION_INPUT_INVALID with the number of rows, or the row and column of the first bad number.
 */
export function requireRows({ data, rows, columns }: Matrix, least: number): void {
  if (rows < least) {
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem: `At least ${least} embeddings are needed, ${rows} are given.`,
      fix: 'Give more texts.',
      details: { rows, least },
    });
  }
  const bad = data.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) {
    const [row, column] = [Math.floor(bad / columns), bad % columns];
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem: `The embedding in row ${row} holds ${data[bad]} in column ${column}.`,
      fix: 'Check the model: its weights may have diverged in training.',
      details: { row, column, value: data[bad] },
    });
  }
}
