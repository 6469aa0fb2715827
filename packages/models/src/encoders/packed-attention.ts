import {
  add,
  addSizes,
  attention,
  cast,
  concat,
  iota,
  less,
  multiply,
  multiplySizes,
  permuteRows,
  reshape,
  type Size,
  slice,
  type Tensor,
} from '@sentenceforge/graph';
import type { PackedInputs } from '../packing/packed-inputs.ts';

/**
 * Multi-head self-attention over packed tokens: each length group is laid out as a padded block, and what comes out is
 * packed again. Padding reads zeros and its results are dropped.
 *
 * @param q `[T, D]`, as k and v
 * @param options.drop applied to the probabilities of each group
 * @param options.causal whether a token sees only those up to itself
 * @returns `[T, D]`
 */
export function packedAttention(
  q: Tensor,
  k: Tensor,
  v: Tensor,
  { heads, slots, slotsInverse, biases }: PackedInputs,
  { drop, causal = false }: { drop?: (probabilities: Tensor) => Tensor; causal?: boolean } = {},
): Tensor {
  const [tokens, dimension] = q.shape as [Size, number];
  const width = dimension / heads;
  const blocks = [q, k, v].map((x) =>
    permuteRows(reshape(x, [multiplySizes(tokens, heads), width]), slots, slotsInverse, {
      inverseGaps: false,
    }),
  );
  let start: Size = 0;
  const results = biases.map((bias) => {
    const [texts, , , longest] = bias.shape as [Size, 1, 1, Size];
    const size = multiplySizes(multiplySizes(texts, heads), longest);
    const end = addSizes(start, size);
    const [qg, kg, vg] = blocks.map((rows) =>
      reshape(slice(rows, { axis: 0, start, end }), [texts, heads, longest, width]),
    );
    start = end;
    const seen = causal ? add(bias, hideLater(longest)) : bias;
    return reshape(attention(qg!, kg!, vg!, seen, drop), [size, width]);
  });
  const packed = permuteRows(concat(results), slotsInverse, slots, { gaps: false });
  return reshape(packed, [tokens, dimension]);
}

/** -1e9 for keys after the query, 0 for the others, float32 `[1, 1, length, length]`. */
function hideLater(length: Size): Tensor {
  const [queries, keys] = [reshape(iota(length), [length, 1]), reshape(iota(length), [1, length])];
  return reshape(multiply(cast(less(queries, keys), 'float32'), -1e9), [1, 1, length, length]);
}
