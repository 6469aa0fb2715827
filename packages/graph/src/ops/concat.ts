import { defineOp } from '../define-op.ts';
import { fillArray, stridesOf } from '../reference/arrays.ts';
import { shapeError } from '../shape-error.ts';
import type { OpFunction } from '../types/op.ts';
import type { Size } from '../types/size.ts';
import { addSizes, sizesEqual } from '../types/size-arithmetic.ts';
import type { Tensor } from '../types/tensor.ts';
import { normalizeAxes } from './inference.ts';
import { slice } from './slice.ts';

export interface AxisAttributes {
  readonly axis: number;
}

/** Tensors one after the other along an axis; all other axes must be equal. */
export const concat: OpFunction<
  'concat',
  [parts: readonly Tensor[], axis?: number],
  AxisAttributes
> = defineOp(
  {
    name: 'concat',
    infer: (parts, { axis }) => {
      const { shape, dtype } = parts[0]!;
      const fits = (part: Tensor) =>
        part.dtype === dtype &&
        part.shape.length === shape.length &&
        part.shape.every((size, i) => i === axis || sizesEqual(size, shape[i]!));
      if (!parts.every(fits)) {
        throw shapeError('concat', `all axes but ${axis} must be equal`, parts);
      }
      const total = parts.reduce((sum: Size, part) => addSizes(sum, part.shape[axis]!), 0);
      return { shape: shape.with(axis, total), dtype };
    },
    // each part gets its own stretch
    gradient: ({ inputs, attributes: { axis } }, dy) => {
      let start: Size = 0;
      return inputs.map((part) => {
        const end = addSizes(start, part.shape[axis]!);
        const stretch = slice(dy, { axis, start, end });
        start = end;
        return stretch;
      });
    },
    evaluate: (parts, { axis }, output) => {
      const strides = parts.map(({ shape }) => stridesOf(shape));
      return fillArray(output, (index) => {
        let [part, position] = [0, index[axis]!];
        while (position >= parts[part]!.shape[axis]!) position -= parts[part++]!.shape[axis]!;
        const offset = index.reduce(
          (sum, i, a) => sum + (a === axis ? position : i) * strides[part]![a]!,
          0,
        );
        return parts[part]!.data[offset]!;
      });
    },
  },
  (make, parts, axis = 0) =>
    parts.length === 1
      ? parts[0]!
      : make(parts, { axis: normalizeAxes('concat', [axis], parts[0]!)[0]! }),
);
