import { defineOp } from '../define-op.ts';
import { mapElements } from '../reference/arrays.ts';
import type { OpFunction } from '../types/op.ts';
import { broadcastType } from './inference.ts';
import { asTensors, type Operand } from './operand.ts';

/** a * b with broadcasting. */
export const multiply: OpFunction<'multiply', [a: Operand, b: Operand]> = defineOp(
  {
    name: 'multiply',
    infer: broadcastType('multiply'),
    // d(a b) = b da + a db
    gradient: ({ inputs: [a, b] }, dy) => [multiply(dy, b!), multiply(dy, a!)],
    evaluate: mapElements((a, b) => a! * b!),
  },
  (make, a, b) => make(asTensors(a, b), {}),
);
