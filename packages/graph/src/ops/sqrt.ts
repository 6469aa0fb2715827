import { defineOp } from '../define-op.ts';
import { mapElements } from '../reference/arrays.ts';
import type { OpFunction } from '../types/op.ts';
import type { Tensor } from '../types/tensor.ts';
import { divide } from './divide.ts';
import { sameType } from './inference.ts';
import { multiply } from './multiply.ts';

/** The square root, element by element. Its derivative at 0 is infinite: keep arguments above 0. */
export const sqrt: OpFunction<'sqrt', [x: Tensor]> = defineOp(
  {
    name: 'sqrt',
    infer: sameType,
    // d(√x) = dx / (2√x)
    gradient: (y, dy) => [divide(dy, multiply(y, 2))],
    evaluate: mapElements(Math.sqrt),
  },
  (make, x) => make([x], {}),
);
