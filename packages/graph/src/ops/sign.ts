import { defineOp } from '../define-op.ts';
import { mapElements } from '../reference/arrays.ts';
import type { OpFunction } from '../types/op.ts';
import type { Tensor } from '../types/tensor.ts';
import { sameType } from './inference.ts';

/** -1, 0 or 1, element by element; constant wherever it is smooth, so nothing flows through it. */
export const sign: OpFunction<'sign', [x: Tensor]> = defineOp(
  { name: 'sign', infer: sameType, evaluate: mapElements(Math.sign) },
  (make, x) => make([x], {}),
);
