import { defineOp } from '../define-op.ts';
import { mapElements } from '../reference/arrays.ts';
import { shapeError } from '../shape-error.ts';
import type { OpFunction } from '../types/op.ts';
import type { Tensor } from '../types/tensor.ts';
import { constant } from './constant.ts';
import { broadcastShapes } from './inference.ts';
import { asTensors, type Operand } from './operand.ts';

/** a where the condition holds, b elsewhere, with broadcasting. */
export const where: OpFunction<'where', [condition: Tensor, a: Operand, b: Operand]> = defineOp(
  {
    name: 'where',
    infer: (inputs) => {
      const [condition, a, b] = inputs;
      if (condition!.dtype !== 'bool' || a!.dtype !== b!.dtype) {
        throw shapeError('where', 'a bool and two operands of one type are needed', inputs);
      }
      return { shape: broadcastShapes('where', inputs), dtype: a!.dtype };
    },
    // each operand gets the gradient of the places that it filled
    gradient: ({ inputs: [condition] }, dy) => [
      undefined,
      where(condition!, dy, constant(0)),
      where(condition!, constant(0), dy),
    ],
    evaluate: mapElements((condition, a, b) => (condition ? a! : b!)),
  },
  (make, condition, a, b) => make([condition, ...asTensors(a, b)], {}),
);
