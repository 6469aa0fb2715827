import { defineOp } from '../define-op.ts';
import { mapElements } from '../reference/arrays.ts';
import type { OpFunction } from '../types/op.ts';
import { broadcastType } from './inference.ts';
import { asTensors, type Operand } from './operand.ts';
import { shareOfExtreme } from './share-of-extreme.ts';

/** The smaller of a and b with broadcasting. Equal operands share the gradient, as in PyTorch. */
export const minimum: OpFunction<'minimum', [a: Operand, b: Operand]> = defineOp(
  {
    name: 'minimum',
    infer: broadcastType('minimum'),
    // the gradient goes to the operand that was chosen
    gradient: ({ inputs: [a, b] }, dy) => shareOfExtreme(a!, b!, dy, 'minimum'),
    evaluate: mapElements((a, b) => Math.min(a!, b!)),
  },
  (make, a, b) => make(asTensors(a, b), {}),
);
