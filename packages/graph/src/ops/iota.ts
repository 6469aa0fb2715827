import { defineOp } from '../define-op.ts';
import { fillArray } from '../reference/arrays.ts';
import type { OpFunction } from '../types/op.ts';
import type { Size } from '../types/size.ts';
import { canonicalSize } from '../types/size-arithmetic.ts';

export interface IotaAttributes {
  readonly size: Size;
}

/** 0, 1, 2 ... as int32 `[size]`. */
export const iota: OpFunction<'iota', [size: Size], IotaAttributes> = defineOp(
  {
    name: 'iota',
    infer: (_, { size }) => ({ shape: [size], dtype: 'int32' }),
    evaluate: (_inputs, _attributes, output) => fillArray(output, ([place]) => place!),
  },
  (make, size) => make([], { size: canonicalSize(size) }),
);
