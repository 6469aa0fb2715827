import {
  add,
  addSizes,
  attention,
  concat,
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
 * @param options.bias from the length of a group's block to what is added to its scores, which broadcasts to
 *   `[texts, heads, length, length]`
 * @returns `[T, D]`
 */
export function packedAttention(
  q: Tensor,
  k: Tensor,
  v: Tensor,
  { heads, slots, slotsInverse, biases }: PackedInputs,
  options: {
    drop?: (probabilities: Tensor) => Tensor;
    bias?: ((length: Size) => Tensor) | undefined;
  } = {},
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
    const seen = options.bias ? add(bias, options.bias(longest)) : bias;
    return reshape(attention(qg!, kg!, vg!, seen, options.drop), [size, width]);
  });
  const packed = permuteRows(concat(results), slotsInverse, slots, { gaps: false });
  return reshape(packed, [tokens, dimension]);
}
