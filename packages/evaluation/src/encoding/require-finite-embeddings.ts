import { SentenceForgeError } from '@sentenceforge/errors';
import type { Matrix } from '@sentenceforge/vectors';

/**
 * Throws unless all embeddings are finite numbers: a NaN would count as an example that is wrong, or as one that is
 * right.
 *
 * @param texts what was embedded, one text per row, to be named where it is known.
 * @throws EVALUATION_INPUT_INVALID with the row, the text and the column of the first number that is not.
 */
export function requireFiniteEmbeddings(
  { data, columns }: Matrix,
  texts?: readonly string[],
): void {
  const at = data.findIndex((value) => !Number.isFinite(value));
  if (at < 0) {
    return;
  }
  const [row, column, value] = [Math.floor(at / columns), at % columns, data[at]];
  const text = texts?.[row];
  const whose = text === undefined ? `in row ${row}` : `of ${JSON.stringify(text)}`;
  throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
    problem: `The embedding ${whose} holds ${value} in column ${column}.`,
    fix: 'Check the model: its weights may have diverged in training.',
    details: { row, column, value, text },
  });
}
