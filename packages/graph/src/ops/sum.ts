import { defineOp } from '../define-op.ts';
import { allocate, elementCount, fillArray, stridesOf } from '../reference/arrays.ts';
import type { NumericArray } from '../types/numeric-array.ts';
import type { OpFunction } from '../types/op.ts';
import type { Shape } from '../types/shape.ts';
import type { Tensor, TensorType } from '../types/tensor.ts';
import { broadcastTo } from './broadcast-to.ts';
import { normalizeAxes, reducedShape } from './inference.ts';
import { reshape } from './reshape.ts';

/** Axes to reduce over (all of them when absent) and whether they stay as axes of size 1. */
export interface ReduceOptions {
  readonly axes?: readonly number[];
  readonly keepDimensions?: boolean;
}

export interface ReduceAttributes {
  readonly axes: readonly number[];
  readonly keepDimensions: boolean;
}

/** The sum over axes. */
export const sum: OpFunction<'sum', [x: Tensor, options?: ReduceOptions], ReduceAttributes> =
  defineOp(
    {
      name: 'sum',
      infer: reducedType,
      // d(Σ x) = Σ dx
      gradient: (node, dy) => [broadcastTo(withReducedAxes(node, dy), node.inputs[0]!.shape)],
      evaluate: ([x], attributes, output) =>
        reduce(x!, attributes.axes, output.shape, 0, (a, b) => a + b),
    },
    (make, x, options) => make([x], reduceAttributes('sum', x, options)),
  );

/** The type of a reduction. */
export function reducedType(
  [x]: readonly Tensor[],
  { axes, keepDimensions }: ReduceAttributes,
): TensorType {
  return { shape: reducedShape(x!.shape, axes, keepDimensions), dtype: x!.dtype };
}

/** Options of a reduction as they are stored. */
export function reduceAttributes(
  op: string,
  x: Tensor,
  options: ReduceOptions = {},
): ReduceAttributes {
  const axes = options.axes ?? x.shape.map((_, axis) => axis);
  return {
    axes: normalizeAxes(op, axes, x),
    keepDimensions: options.keepDimensions ?? false,
  };
}

/** A tensor of a reduction's output shape with its reduced axes back as axes of size 1. */
export function withReducedAxes(node: Tensor<ReduceAttributes>, tensor: Tensor): Tensor {
  const kept: Shape = reducedShape(node.inputs[0]!.shape, node.attributes.axes, true);
  return node.attributes.keepDimensions ? tensor : reshape(tensor, kept);
}

/** Folds the elements that share a place in the output. */
export function reduce(
  x: NumericArray,
  axes: readonly number[],
  shape: readonly number[],
  start: number,
  fold: (accumulated: number, value: number) => number,
): NumericArray {
  const kept = x.shape.map((size, axis) => (axes.includes(axis) ? 1 : size));
  const strides = stridesOf(kept).map((stride, axis) => (axes.includes(axis) ? 0 : stride));
  const data = allocate(x.dtype, elementCount(shape)).fill(start);
  fillArray({ shape: x.shape, dtype: x.dtype }, (index, offset) => {
    const place = index.reduce((total, position, axis) => total + position * strides[axis]!, 0);
    data[place] = fold(data[place]!, x.data[offset]!);
    return 0;
  });
  return { data, shape, dtype: x.dtype };
}
