import {
  type PermuteRowsAttributes,
  permuteRows,
  rewrite,
  type SliceAttributes,
  slice,
  type Tensor,
} from '@sentenceforge/graph';

/**
 * A stretch of gathered rows becomes a gather by a stretch of the index: rows are copied once. The result can no
 * longer be differentiated (the inverse is left as it was), so this is for graphs about to be lowered.
 */
export function takeSlicesOfIndices<Outputs extends Readonly<Record<string, Tensor>>>(
  outputs: Outputs,
): Outputs {
  return rewrite(outputs, (node) => {
    const { axis, start, end } = node.attributes as SliceAttributes;
    const [rows] = node.inputs;
    if (node.op !== slice.op || axis !== 0 || rows!.op !== permuteRows.op) return node;
    const [x, index, inverse] = rows!.inputs;
    const stretch = slice(index!, { axis: 0, start, end });
    return permuteRows(x!, stretch, inverse!, rows!.attributes as PermuteRowsAttributes);
  });
}
