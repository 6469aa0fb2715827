import { SentenceForgeError } from '@sentenceforge/errors';
import { type Matrix, row } from '@sentenceforge/vectors';

/**
 * Throws unless all embeddings are finite numbers: a NaN would count as an example that is wrong, or as one that is
 * right.
 *
 * @throws EVALUATION_INPUT_INVALID with the first text whose embedding is not.
 */
export function requireFiniteEmbeddings(embeddings: Matrix, texts: readonly string[]): void {
  const at = embeddings.data.findIndex((value) => !Number.isFinite(value));
  if (at < 0) {
    return;
  }
  const index = Math.floor(at / embeddings.columns);
  const column = at % embeddings.columns;
  const value = row(embeddings, index)[column];
  throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
    problem: `The encoder returned ${value} in column ${column} of the embedding of ${JSON.stringify(texts[index])}.`,
    fix: 'Evaluate a model whose weights and embeddings are finite numbers.',
    details: { text: texts[index], column, value },
  });
}
