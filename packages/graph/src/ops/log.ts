import { defineOp } from '../define-op.ts';
import { mapElements } from '../reference/arrays.ts';
import type { OpFunction } from '../types/op.ts';
import type { Tensor } from '../types/tensor.ts';
import { divide } from './divide.ts';
import { sameType } from './inference.ts';

/** The natural logarithm, element by element. */
export const log: OpFunction<'log', [x: Tensor]> = defineOp(
  {
    name: 'log',
    infer: sameType,
    // d(log x) = dx / x
    gradient: ({ inputs: [x] }, dy) => [divide(dy, x!)],
    evaluate: mapElements(Math.log),
  },
  (make, x) => make([x], {}),
);
