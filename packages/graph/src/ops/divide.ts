import { defineOp } from '../define-op.ts';
import { mapElements } from '../reference/arrays.ts';
import type { OpFunction } from '../types/op.ts';
import { broadcastType } from './inference.ts';
import { multiply } from './multiply.ts';
import { negate } from './negate.ts';
import { asTensors, type Operand } from './operand.ts';

/** a / b with broadcasting. */
export const divide: OpFunction<'divide', [a: Operand, b: Operand]> = defineOp(
  {
    name: 'divide',
    infer: broadcastType('divide'),
    // d(a / b) = da / b - (a / b) db / b
    gradient: (y, dy) => {
      const overB = divide(dy, y.inputs[1]!);
      return [overB, negate(multiply(overB, y))];
    },
    evaluate: mapElements((a, b) => a! / b!),
  },
  (make, a, b) => make(asTensors(a, b), {}),
);
