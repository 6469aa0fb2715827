import { defineOp } from '../define-op.ts';
import { mapElements } from '../reference/arrays.ts';
import type { OpFunction } from '../types/op.ts';
import { broadcastType } from './inference.ts';
import { asTensors, type Operand } from './operand.ts';

/** a + b with broadcasting. */
export const add: OpFunction<'add', [a: Operand, b: Operand]> = defineOp(
  {
    name: 'add',
    infer: broadcastType('add'),
    // d(a + b) = da + db
    gradient: (_, dy) => [dy, dy],
    evaluate: mapElements((a, b) => a! + b!),
  },
  (make, a, b) => make(asTensors(a, b), {}),
);
