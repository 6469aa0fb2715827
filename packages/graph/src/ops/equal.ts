import { defineOp } from '../define-op.ts';
import { mapElements } from '../reference/arrays.ts';
import type { OpFunction } from '../types/op.ts';
import { broadcastType } from './inference.ts';
import { asTensors, type Operand } from './operand.ts';

/** Whether a = b, with broadcasting. */
export const equal: OpFunction<'equal', [a: Operand, b: Operand]> = defineOp(
  {
    name: 'equal',
    infer: broadcastType('equal', 'bool'),
    evaluate: mapElements((a, b) => Number(a === b)),
  },
  (make, a, b) => make(asTensors(a, b), {}),
);
