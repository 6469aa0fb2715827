import {
  concat,
  constant,
  less,
  logSumExp,
  multiplySizes,
  reshape,
  subtract,
  type Tensor,
  where,
} from '@sentenceforge/graph';

/**
 * log(1 + Σ exp(s_j - s_i)) over all pairs of rows with y_i > y_j: how far similarities are from the labels' order
 * (Su 2022, CoSENT).
 *
 * @param scores scaled similarities `[B]`
 * @param labels `[B]`
 */
export function scoreOrder(scores: Tensor, labels: Tensor): Tensor {
  const rows = scores.shape[0]!;
  const column = (x: Tensor): Tensor => reshape(x, [rows, 1]);
  const row = (x: Tensor): Tensor => reshape(x, [1, rows]);
  const isOrdered = less(row(labels), column(labels));
  const excess = where(isOrdered, subtract(row(scores), column(scores)), Number.NEGATIVE_INFINITY);
  const flat = reshape(excess, [multiplySizes(rows, rows)]);
  return logSumExp(concat([constant([0], { shape: [1] }), flat], 0));
}
