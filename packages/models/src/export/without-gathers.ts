import {
  permuteRows,
  reshape,
  rewrite,
  sizesEqual,
  slice,
  type Tensor,
  transpose,
} from '@sentenceforge/graph';
import type { PackedInputs } from '../packing/packed-inputs.ts';

/**
 * A graph over padded inputs with the moves of whole blocks as what they are: from tokens to attention's blocks and
 * back is a transpose, to the block that max pooling sees nothing at all.
 *
 * @param inputs what `paddedInputs` made for this graph
 */
export function withoutGathers<Outputs extends Readonly<Record<string, Tensor>>>(
  outputs: Outputs,
  { slots, slotsInverse, block, blockBias, heads }: PackedInputs,
): Outputs {
  const [texts, sequence] = blockBias.shape;
  const swap = (x: Tensor, axes: Tensor['shape']): Tensor =>
    reshape(transpose(reshape(x, [texts!, ...axes, x.shape[1]!]), [0, 2, 1, 3]), x.shape);
  return rewrite(outputs, (node, { op, inputs: [, index] }) => {
    const [x] = node.inputs;
    if (op === slice.op && node.shape.every((size, i) => sizesEqual(size, x!.shape[i]!))) return x!;
    if (op !== permuteRows.op) return node;
    if (index === slots) return swap(x!, [sequence!, heads]);
    if (index === slotsInverse) return swap(x!, [heads, sequence!]);
    return index === block ? x! : node;
  });
}
