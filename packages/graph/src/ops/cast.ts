import { defineOp } from '../define-op.ts';
import { mapElements } from '../reference/arrays.ts';
import type { DataType } from '../types/data-type.ts';
import type { OpFunction } from '../types/op.ts';
import type { Tensor } from '../types/tensor.ts';

export interface CastAttributes {
  readonly to: DataType;
}

/** The same values in another type; floats lose their fraction, anything but 0 is true. Nothing flows through it. */
export const cast: OpFunction<'cast', [x: Tensor, to: DataType], CastAttributes> = defineOp(
  {
    name: 'cast',
    infer: ([x], { to }) => ({ shape: x!.shape, dtype: to }),
    evaluate: (inputs, attributes, output) =>
      mapElements(attributes.to === 'bool' ? (x) => Number(x !== 0) : (x) => x)(
        inputs,
        attributes,
        output,
      ),
  },
  (make, x, to) => (x.dtype === to ? x : make([x], { to })),
);
