import { equal, reshape, type Tensor } from '@sentenceforge/graph';

/** Which rows have the same class: bool `[B, B]` from int32 `[B]`. The diagonal is true. */
export function sameLabel(labels: Tensor): Tensor {
  const rows = labels.shape[0]!;
  return equal(reshape(labels, [rows, 1]), reshape(labels, [1, rows]));
}
