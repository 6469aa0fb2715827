import { defineOp } from '../define-op.ts';
import { fillArray } from '../reference/arrays.ts';
import type { OpFunction } from '../types/op.ts';
import type { Size } from '../types/size.ts';
import { canonicalSize } from '../types/size-arithmetic.ts';

export interface SizeAttributes {
  readonly size: Size;
}

/** A size as a float32 scalar: what a mean divides by when the size is known only at run time. */
export const sizeValue: OpFunction<'sizeValue', [size: Size], SizeAttributes> = defineOp(
  {
    name: 'sizeValue',
    sizeAttributes: ['size'],
    infer: () => ({ shape: [], dtype: 'float32' }),
    evaluate: (_inputs, { size }, output) => fillArray(output, () => size as number),
  },
  (make, size) => make([], { size: canonicalSize(size) }),
);
