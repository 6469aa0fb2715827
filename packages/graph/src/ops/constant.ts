import { defineOp } from '../define-op.ts';
import { allocate, elementCount } from '../reference/arrays.ts';
import { shapeError } from '../shape-error.ts';
import type { DataType } from '../types/data-type.ts';
import type { OpFunction } from '../types/op.ts';

export interface ConstantAttributes {
  readonly values: readonly number[];
  readonly shape: readonly number[];
  readonly dtype: DataType;
}

/** A value written into the graph: a scalar, or small data with its shape. */
export const constant: OpFunction<
  'constant',
  [values: number | readonly number[], options?: { shape?: readonly number[]; dtype?: DataType }],
  ConstantAttributes
> = defineOp(
  {
    name: 'constant',
    infer: (_, { values, shape, dtype }) => {
      if (elementCount(shape) !== values.length) {
        throw shapeError('constant', `${values.length} values must fill the shape`, [
          { shape, dtype },
        ]);
      }
      return { shape, dtype };
    },
    evaluate: (_, { values, shape, dtype }) => {
      const data = allocate(dtype, values.length);
      data.set(values);
      return { data, shape, dtype };
    },
  },
  (make, values, { shape, dtype = 'float32' } = {}) =>
    typeof values === 'number'
      ? make([], { values: [values], shape: shape ?? [], dtype })
      : make([], { values, shape: shape ?? [values.length], dtype }),
);
