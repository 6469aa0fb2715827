import { defineOp } from '../define-op.ts';
import { mapElements } from '../reference/arrays.ts';
import type { OpFunction } from '../types/op.ts';
import type { Tensor } from '../types/tensor.ts';
import { sameType } from './inference.ts';
import { multiply } from './multiply.ts';
import { sign } from './sign.ts';

/** |x|, element by element. Its derivative at 0 is 0, as in PyTorch. */
export const abs: OpFunction<'abs', [x: Tensor]> = defineOp(
  {
    name: 'abs',
    infer: sameType,
    // d|x| = sign(x) dx
    gradient: ({ inputs: [x] }, dy) => [multiply(dy, sign(x!))],
    evaluate: mapElements(Math.abs),
  },
  (make, x) => make([x], {}),
);
