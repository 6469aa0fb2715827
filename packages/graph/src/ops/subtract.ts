import { defineOp } from '../define-op.ts';
import { mapElements } from '../reference/arrays.ts';
import type { OpFunction } from '../types/op.ts';
import { broadcastType } from './inference.ts';
import { negate } from './negate.ts';
import { asTensors, type Operand } from './operand.ts';

/** a - b with broadcasting. */
export const subtract: OpFunction<'subtract', [a: Operand, b: Operand]> = defineOp(
  {
    name: 'subtract',
    infer: broadcastType('subtract'),
    // d(a - b) = da - db
    gradient: (_, dy) => [dy, negate(dy)],
    evaluate: mapElements((a, b) => a! - b!),
  },
  (make, a, b) => make(asTensors(a, b), {}),
);
