import type {
  PermuteRowsAttributes,
  Shape,
  Size,
  SliceAttributes,
  TransposeAttributes,
} from '@sentenceforge/graph';
import type { Lowering } from '../emit/emitter.ts';

/** A shape with one unknown size is written into the model; others are computed. */
export const reshape: Lowering<{ readonly shape: Shape }> = ({ inputs: [x], shape }, emitter) => {
  const unknown = shape.filter((size) => typeof size === 'string');
  const inferred = unknown.length === 1 && !shape.includes(0);
  const target = inferred ? shape.map((size) => (typeof size === 'string' ? -1 : size)) : shape;
  return emitter.emit('Reshape', [emitter.value(x!), emitter.sizes(target)], { allowzero: 1 });
};

export const transpose: Lowering<TransposeAttributes> = (node, emitter) =>
  emitter.emit('Transpose', [emitter.value(node.inputs[0]!)], {
    perm: node.attributes.permutation,
  });

export const concat: Lowering<{ readonly axis: number }> = ({ inputs, attributes }, emitter) =>
  emitter.emit('Concat', inputs.map(emitter.value), { axis: attributes.axis });

export const slice: Lowering<SliceAttributes> = ({ inputs: [x], attributes }, emitter) => {
  const { axis, start, end } = attributes;
  const vectors = [[start], [end], [axis]].map((sizes) => emitter.sizes(sizes));
  return emitter.emit('Slice', [emitter.value(x!), ...vectors]);
};

export const pad: Lowering<{
  readonly axis: number;
  readonly before: Size;
  readonly after: Size;
}> = ({ inputs: [x], attributes: { axis, before, after } }, emitter) =>
  emitter.emit('Pad', [
    emitter.value(x!),
    emitter.sizes([before, after]),
    emitter.floatConstant(0),
    emitter.sizes([axis]),
  ]);

/** A gather; -1, which ONNX reads as the last row, finds a row of zeros there. */
export const permuteRows: Lowering<PermuteRowsAttributes> = (node, emitter) => {
  const [x, index] = node.inputs;
  const rows = emitter.value(x!);
  const zeros = emitter.floatConstant(0, [1, ...(x!.shape.slice(1) as number[])]);
  const source = node.attributes.gaps ? emitter.emit('Concat', [rows, zeros], { axis: 0 }) : rows;
  return emitter.emit('Gather', [source, emitter.value(index!)], { axis: 0 });
};

export const embedding: Lowering = ({ inputs }, emitter) =>
  emitter.emit('Gather', inputs.map(emitter.value), { axis: 0 });
