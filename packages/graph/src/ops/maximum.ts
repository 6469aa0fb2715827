import { defineOp } from '../define-op.ts';
import { mapElements } from '../reference/arrays.ts';
import type { OpFunction } from '../types/op.ts';
import { broadcastType } from './inference.ts';
import { asTensors, type Operand } from './operand.ts';
import { shareOfExtreme } from './share-of-extreme.ts';

/** The larger of a and b with broadcasting. Equal operands share the gradient, as in PyTorch. */
export const maximum: OpFunction<'maximum', [a: Operand, b: Operand]> = defineOp(
  {
    name: 'maximum',
    infer: broadcastType('maximum'),
    // the gradient goes to the operand that was chosen
    gradient: ({ inputs: [a, b] }, dy) => shareOfExtreme(a!, b!, dy, 'maximum'),
    evaluate: mapElements((a, b) => Math.max(a!, b!)),
  },
  (make, a, b) => make(asTensors(a, b), {}),
);
