import { defineOp } from '../define-op.ts';
import { shapeError } from '../shape-error.ts';
import type { OpFunction } from '../types/op.ts';
import type { Shape } from '../types/shape.ts';
import type { Size } from '../types/size.ts';
import { canonicalSize, multiplySizes, sizesEqual } from '../types/size-arithmetic.ts';
import type { Tensor } from '../types/tensor.ts';

export interface ShapeAttributes {
  readonly shape: Shape;
}

/** The same elements in row-major order under another shape of the same size. */
export const reshape: OpFunction<'reshape', [x: Tensor, shape: Shape], ShapeAttributes> = defineOp(
  {
    name: 'reshape',
    infer: (inputs, { shape }) => {
      const size = (sizes: Shape): Size => sizes.reduce(multiplySizes, 1);
      if (!sizesEqual(size(inputs[0]!.shape), size(shape))) {
        throw shapeError('reshape', `as many elements as [${shape.join(', ')}] are needed`, inputs);
      }
      return { shape, dtype: inputs[0]!.dtype };
    },
    // the opposite reshape
    gradient: ({ inputs: [x] }, dy) => [reshape(dy, x!.shape)],
    evaluate: ([x], _, { shape }) => ({ ...x!, shape }),
  },
  (make, x, shape) => make([x], { shape: shape.map(canonicalSize) }),
);
