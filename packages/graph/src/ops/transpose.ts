import { defineOp } from '../define-op.ts';
import { fillArray, stridesOf } from '../reference/arrays.ts';
import { shapeError } from '../shape-error.ts';
import type { OpFunction } from '../types/op.ts';
import type { Tensor } from '../types/tensor.ts';

export interface TransposeAttributes {
  readonly permutation: readonly number[];
}

/** Axes in another order: axis i of the result is axis `permutation[i]` of x (default: all reversed). */
export const transpose: OpFunction<
  'transpose',
  [x: Tensor, permutation?: readonly number[]],
  TransposeAttributes
> = defineOp(
  {
    name: 'transpose',
    infer: (inputs, { permutation }) => {
      const { shape, dtype } = inputs[0]!;
      const sorted = permutation.toSorted((a, b) => a - b);
      if (sorted.length !== shape.length || sorted.some((axis, place) => axis !== place)) {
        throw shapeError('transpose', `[${permutation}] must order all axes`, inputs);
      }
      return { shape: permutation.map((axis) => shape[axis]!), dtype };
    },
    // the opposite reordering
    gradient: ({ attributes: { permutation } }, dy) => [
      transpose(
        dy,
        permutation.map((_, axis) => permutation.indexOf(axis)),
      ),
    ],
    evaluate: ([x], { permutation }, output) => {
      const strides = stridesOf(x!.shape);
      return fillArray(output, (index) => {
        const offset = index.reduce((sum, i, axis) => sum + i * strides[permutation[axis]!]!, 0);
        return x!.data[offset]!;
      });
    },
  },
  (make, x, permutation = x.shape.map((_, axis) => x.shape.length - 1 - axis)) =>
    make([x], { permutation }),
);
