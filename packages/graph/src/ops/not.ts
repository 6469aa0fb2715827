import { defineOp } from '../define-op.ts';
import { mapElements } from '../reference/arrays.ts';
import type { OpFunction } from '../types/op.ts';
import type { Tensor } from '../types/tensor.ts';
import { expectTypes, sameType } from './inference.ts';

/** The opposite of each truth value. */
export const not: OpFunction<'not', [x: Tensor]> = defineOp(
  {
    name: 'not',
    infer: (inputs) => {
      expectTypes('not', 'bool', inputs);
      return sameType(inputs);
    },
    evaluate: mapElements((x) => 1 - x),
  },
  (make, x) => make([x], {}),
);
