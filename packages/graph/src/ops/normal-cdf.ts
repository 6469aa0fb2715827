import { defineOp } from '../define-op.ts';
import { mapElements } from '../reference/arrays.ts';
import { erf } from '../reference/erf.ts';
import type { OpFunction } from '../types/op.ts';
import type { Tensor } from '../types/tensor.ts';
import { exp } from './exp.ts';
import { sameType } from './inference.ts';
import { multiply } from './multiply.ts';

/** Φ(x) = (1 + erf(x/√2)) / 2, the distribution function of the standard normal, element by element. */
export const normalCdf: OpFunction<'normalCdf', [x: Tensor]> = defineOp(
  {
    name: 'normalCdf',
    infer: sameType,
    // dΦ(x) = φ(x) dx
    gradient: ({ inputs: [x] }, dy) => [multiply(dy, normalDensity(x!))],
    evaluate: mapElements((x) => 0.5 * (1 + erf(x! * Math.SQRT1_2))),
  },
  (make, x) => make([x], {}),
);

/** φ(x) = e^(-x²/2) / √(2π), the density of the standard normal. */
export function normalDensity(x: Tensor): Tensor {
  return multiply(exp(multiply(multiply(x, x), -0.5)), 1 / Math.sqrt(2 * Math.PI));
}
