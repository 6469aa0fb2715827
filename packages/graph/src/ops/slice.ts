import { defineOp } from '../define-op.ts';
import { fillArray, stridesOf } from '../reference/arrays.ts';
import { shapeError } from '../shape-error.ts';
import type { OpFunction } from '../types/op.ts';
import type { Size } from '../types/size.ts';
import { addSizes, canonicalSize } from '../types/size-arithmetic.ts';
import type { Tensor } from '../types/tensor.ts';
import { normalizeAxes } from './inference.ts';
import { pad } from './pad.ts';

export interface SliceAttributes {
  readonly axis: number;
  readonly start: Size;
  readonly end: Size;
}

/** The stretch [start, end) of an axis. */
export const slice: OpFunction<'slice', [x: Tensor, stretch: SliceAttributes], SliceAttributes> =
  defineOp(
    {
      name: 'slice',
      sizeAttributes: ['start', 'end'],
      infer: (inputs, { axis, start, end }) => {
        const { shape, dtype } = inputs[0]!;
        const size = addSizes(end, start, -1);
        const limit = shape[axis]!;
        const numbers = [start, end, limit].every((value) => typeof value === 'number');
        if (numbers && !(0 <= (start as number) && start <= end && end <= limit)) {
          throw shapeError('slice', `[${start}, ${end}) must lie within axis ${axis}`, inputs);
        }
        return { shape: shape.with(axis, size), dtype };
      },
      // zeros around the stretch
      gradient: ({ inputs: [x], attributes: { axis, start, end } }, dy) => [
        pad(dy, { axis, before: start, after: addSizes(x!.shape[axis]!, end, -1) }),
      ],
      evaluate: ([x], { axis, start }, output) => {
        const strides = stridesOf(x!.shape);
        return fillArray(output, (index) => {
          const offset = index.reduce((sum, i, a) => sum + i * strides[a]!, 0);
          return x!.data[offset + (start as number) * strides[axis]!]!;
        });
      },
    },
    (make, x, { axis, start, end }) =>
      make([x], {
        axis: normalizeAxes('slice', [axis], x)[0]!,
        start: canonicalSize(start),
        end: canonicalSize(end),
      }),
  );
