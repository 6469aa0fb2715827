import { defineOp } from '../define-op.ts';
import { mapElements } from '../reference/arrays.ts';
import type { OpFunction } from '../types/op.ts';
import { broadcastShapes, expectTypes } from './inference.ts';
import { asTensors, type Operand } from './operand.ts';

/** Whether both truth values hold, with broadcasting. */
export const and: OpFunction<'and', [a: Operand, b: Operand]> = defineOp(
  {
    name: 'and',
    infer: (inputs) => {
      expectTypes('and', 'bool', inputs);
      return { shape: broadcastShapes('and', inputs), dtype: 'bool' };
    },
    evaluate: mapElements((a, b) => a! & b!),
  },
  (make, a, b) => make(asTensors(a, b), {}),
);
