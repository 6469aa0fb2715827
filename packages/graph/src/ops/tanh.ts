import { defineOp } from '../define-op.ts';
import { mapElements } from '../reference/arrays.ts';
import type { OpFunction } from '../types/op.ts';
import type { Tensor } from '../types/tensor.ts';
import { sameType } from './inference.ts';
import { multiply } from './multiply.ts';
import { subtract } from './subtract.ts';

/** The hyperbolic tangent, element by element. */
export const tanh: OpFunction<'tanh', [x: Tensor]> = defineOp(
  {
    name: 'tanh',
    infer: sameType,
    // d(tanh x) = (1 - tanh² x) dx
    gradient: (y, dy) => [multiply(dy, subtract(1, multiply(y, y)))],
    evaluate: mapElements(Math.tanh),
  },
  (make, x) => make([x], {}),
);
