import { defineOp } from '../define-op.ts';
import type { OpFunction } from '../types/op.ts';
import type { Tensor } from '../types/tensor.ts';
import { sameType } from './inference.ts';

/** x itself, as a constant to differentiation. */
export const stopGradient: OpFunction<'stopGradient', [x: Tensor]> = defineOp(
  { name: 'stopGradient', infer: sameType, evaluate: ([x]) => x! },
  (make, x) => make([x], {}),
);
