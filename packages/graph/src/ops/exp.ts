import { defineOp } from '../define-op.ts';
import { mapElements } from '../reference/arrays.ts';
import type { OpFunction } from '../types/op.ts';
import type { Tensor } from '../types/tensor.ts';
import { sameType } from './inference.ts';
import { multiply } from './multiply.ts';

/** e^x, element by element. */
export const exp: OpFunction<'exp', [x: Tensor]> = defineOp(
  {
    name: 'exp',
    infer: sameType,
    // d(e^x) = e^x dx
    gradient: (y, dy) => [multiply(dy, y)],
    evaluate: mapElements(Math.exp),
  },
  (make, x) => make([x], {}),
);
