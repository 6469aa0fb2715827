import {
  add,
  cast,
  constant,
  equal,
  iota,
  matmul,
  reshape,
  swapLastAxes,
  type Tensor,
} from '@sentenceforge/graph';
import type { LossExtras } from '../types/loss-extras.ts';

/**
 * The logits and targets of the toy decoder for all tokens of all rows.
 *
 * @param ids the tokens of each row
 * @param embedding `[V, D]`
 * @param weight `[V, D]`
 */
export function decode(
  ids: readonly (readonly number[])[],
  embedding: Tensor,
  weight: Tensor,
): NonNullable<LossExtras['decoder']> {
  const rowOfToken = ids.flatMap((row, index) => row.map(() => index));
  const next = ids.flatMap((row) => row.map((_, place) => row[place + 1] ?? -1));
  return (embeddings) => {
    const ofRow = pick(embeddings, rowOfToken);
    const ofToken = pick(embedding, ids.flat());
    return {
      logits: matmul(add(ofRow, ofToken), swapLastAxes(weight)),
      targets: constant(next, { dtype: 'int32' }),
    };
  };
}

/** Rows of a matrix by number, as a product: a lookup would have no dense gradient. */
function pick(matrix: Tensor, rows: readonly number[]): Tensor {
  const numbers = constant(rows, { shape: [rows.length, 1], dtype: 'int32' });
  const available = reshape(iota(matrix.shape[0]!), [1, matrix.shape[0]!]);
  return matmul(cast(equal(numbers, available), 'float32'), matrix);
}
