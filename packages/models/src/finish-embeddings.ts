import {
  type Matrix,
  normalizeRows,
  type Precision,
  type QuantizedMatrix,
  quantizeEmbeddings,
  truncateDimensions,
} from '@sentenceforge/vectors';

/**
 * Embeddings cut to their first numbers, then scaled to length 1, then in a precision, as far as each is asked for.
 *
 * @throws OPTION_INVALID for int8 and uint8 of a single embedding, which has no range
 */
export function finishEmbeddings(
  embeddings: Matrix,
  options: {
    readonly truncateDim?: number | null | undefined;
    readonly normalize?: boolean | undefined;
    readonly precision?: Precision | undefined;
  },
): Matrix | QuantizedMatrix {
  const { truncateDim, normalize, precision = 'float32' } = options;
  const cut = truncateDim == null ? embeddings : truncateDimensions(embeddings, truncateDim);
  const scaled = normalize ? normalizeRows(cut) : cut;
  return precision === 'float32' ? scaled : quantizeEmbeddings(scaled, precision);
}
