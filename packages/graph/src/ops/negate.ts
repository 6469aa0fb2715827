import { defineOp } from '../define-op.ts';
import { mapElements } from '../reference/arrays.ts';
import type { OpFunction } from '../types/op.ts';
import type { Tensor } from '../types/tensor.ts';
import { sameType } from './inference.ts';

/** -x, element by element. */
export const negate: OpFunction<'negate', [x: Tensor]> = defineOp(
  {
    name: 'negate',
    infer: sameType,
    // d(-x) = -dx
    gradient: (_, dy) => [negate(dy)],
    evaluate: mapElements((x) => -x),
  },
  (make, x) => make([x], {}),
);
