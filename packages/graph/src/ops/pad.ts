import { defineOp } from '../define-op.ts';
import { fillArray, stridesOf } from '../reference/arrays.ts';
import { shapeError } from '../shape-error.ts';
import type { OpFunction } from '../types/op.ts';
import type { Size } from '../types/size.ts';
import { addSizes, canonicalSize } from '../types/size-arithmetic.ts';
import type { Tensor } from '../types/tensor.ts';
import { normalizeAxes } from './inference.ts';
import { slice } from './slice.ts';

export interface PadAttributes {
  readonly axis: number;
  readonly before: Size;
  readonly after: Size;
}

/** x with zeros before and after it along an axis. */
export const pad: OpFunction<'pad', [x: Tensor, zeros: PadAttributes], PadAttributes> = defineOp(
  {
    name: 'pad',
    sizeAttributes: ['before', 'after'],
    infer: (inputs, { axis, before, after }) => {
      const { shape, dtype } = inputs[0]!;
      if (dtype !== 'float32') throw shapeError('pad', 'float32 is needed', inputs);
      return { shape: shape.with(axis, addSizes(addSizes(shape[axis]!, before), after)), dtype };
    },
    // the stretch without the zeros
    gradient: ({ inputs: [x], attributes: { axis, before } }, dy) => [
      slice(dy, { axis, start: before, end: addSizes(before, x!.shape[axis]!) }),
    ],
    evaluate: ([x], { axis, before }, output) => {
      const strides = stridesOf(x!.shape);
      return fillArray(output, (index) => {
        const position = index[axis]! - (before as number);
        if (position < 0 || position >= x!.shape[axis]!) return 0;
        const offset = index.reduce((sum, i, a) => sum + i * strides[a]!, 0);
        return x!.data[offset - (before as number) * strides[axis]!]!;
      });
    },
  },
  (make, x, { axis, before, after }) =>
    make([x], {
      axis: normalizeAxes('pad', [axis], x)[0]!,
      before: canonicalSize(before),
      after: canonicalSize(after),
    }),
);
