import {
  add,
  and,
  broadcastTo,
  cast,
  concat,
  constant,
  equal,
  input,
  iota,
  less,
  matmul,
  maximum,
  multiply,
  multiplySizes,
  not,
  reshape,
  type Size,
  sizeValue,
  slice,
  subtract,
  sum,
  type Tensor,
  transpose,
  where,
} from '@sentenceforge/graph';
import type { PackedInputs, PackingLayout } from '../packing/packed-inputs.ts';

/**
 * Packed inputs computed in the graph from the two inputs that other programs give: `input_ids` and `attention_mask`,
 * `[texts, sequence]`, padded on the right. Padding takes part as tokens of no text: T is texts * sequence, of one
 * length group, and rows of padding hold numbers that nothing else depends on.
 *
 * @param layout as for `packedInputs`; groups must be 1, and the prefix is not used
 * @example model.buildGraph({ texts: 'batch', groups: 1, inputs: paddedInputs });
 */
export function paddedInputs(layout: PackingLayout): PackedInputs {
  const { heads, texts } = layout;
  const sequence = 'sequence';
  const tokens = multiplySizes(texts, sequence);
  const slots = multiplySizes(heads, tokens);
  const inputIds = input('input_ids', [texts, sequence], 'int32');
  const isToken = less(0, input('attention_mask', [texts, sequence], 'int32'));
  const count = sum(cast(isToken, 'float32'), { axes: [1] }); // [texts]
  const bias = multiply(cast(not(isToken), 'float32'), -1e9);

  const column = (x: Tensor): Tensor => reshape(x, [texts, 1]);
  const flat = (x: Tensor): Tensor => reshape(x, [tokens]);
  const rows = column(iota(texts));
  const places = reshape(iota(sequence), [1, sequence]);
  const starts = multiply(iota(texts), cast(sizeValue(sequence), 'int32'));
  const orGap = (index: Tensor): Tensor => where(less(0, count), index, -1);
  const lastPlace = subtract(cast(count, 'int32'), 1);
  /** The text of the tokens at a place, -1 for all others. */
  const textAt = (place: Tensor): Tensor =>
    flat(where(and(isToken, equal(places, place)), rows, -1));
  const swapped = (outer: Size, inner: Size): Tensor =>
    reshape(transpose(reshape(iota(slots), [texts, outer, inner]), [0, 2, 1]), [slots]);
  const next = concat([following(inputIds), column(starts)], 1); // nothing reads the last column

  return {
    ...layout,
    ids: flat(inputIds),
    positions: flat(broadcastTo(places, [texts, sequence])),
    positionsWithout(id) {
      const isCounted = and(isToken, not(equal(inputIds, id)));
      const isUpTo = not(less(places, reshape(iota(sequence), [sequence, 1])));
      const counts = matmul(cast(isCounted, 'float32'), cast(isUpTo, 'float32'));
      return flat(where(isCounted, subtract(cast(counts, 'int32'), 1), -1));
    },
    targets: flat(where(less(places, column(lastPlace)), next, -1)),
    segments: flat(where(isToken, rows, -1)),
    lengths: maximum(count, 1),
    first: orGap(starts),
    firstInverse: textAt(constant(0, { dtype: 'int32' })),
    last: orGap(add(starts, lastPlace)),
    lastInverse: textAt(column(lastPlace)),
    slots: swapped(sequence, heads),
    slotsInverse: swapped(heads, sequence),
    biases: [reshape(bias, [texts, 1, 1, sequence])],
    block: iota(tokens),
    blockInverse: iota(tokens),
    blockBias: bias,
  };
}

/** Without the first column. */
function following(x: Tensor): Tensor {
  return slice(x, { axis: 1, start: 1, end: x.shape[1]! });
}
