import { type Matrix, normalizeRows, truncateDimensions } from '@sentenceforge/vectors';

/** Embeddings cut to their first numbers, then scaled to length 1, as far as either is asked for. */
export function finishEmbeddings(
  embeddings: Matrix,
  options: {
    readonly truncateDim?: number | null | undefined;
    readonly normalize?: boolean | undefined;
  },
): Matrix {
  const { truncateDim, normalize } = options;
  const cut = truncateDim == null ? embeddings : truncateDimensions(embeddings, truncateDim);
  return normalize ? normalizeRows(cut) : cut;
}
