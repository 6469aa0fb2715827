import { defineOp } from '../define-op.ts';
import { mapElements } from '../reference/arrays.ts';
import { erf } from '../reference/erf.ts';
import type { OpFunction } from '../types/op.ts';
import type { Tensor } from '../types/tensor.ts';
import { add } from './add.ts';
import { sameType } from './inference.ts';
import { multiply } from './multiply.ts';
import { normalCdf, normalDensity } from './normal-cdf.ts';

/** The exact GELU, x Φ(x) (Hendrycks and Gimpel 2016; `torch.nn.functional.gelu`). */
export const gelu: OpFunction<'gelu', [x: Tensor]> = defineOp(
  {
    name: 'gelu',
    infer: sameType,
    // d(x Φ(x)) = (Φ(x) + x φ(x)) dx; a lowering may keep Φ(x) from the forward pass
    gradient: ({ inputs: [x] }, dy) => [
      multiply(dy, add(normalCdf(x!), multiply(x!, normalDensity(x!)))),
    ],
    evaluate: mapElements((x) => x! * 0.5 * (1 + erf(x! * Math.SQRT1_2))),
  },
  (make, x) => make([x], {}),
);
