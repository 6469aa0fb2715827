import { defineOp } from '../define-op.ts';
import type { OpFunction } from '../types/op.ts';
import type { Tensor } from '../types/tensor.ts';
import { cast } from './cast.ts';
import { divide } from './divide.ts';
import { equal } from './equal.ts';
import { multiply } from './multiply.ts';
import {
  type ReduceAttributes,
  type ReduceOptions,
  reduce,
  reduceAttributes,
  reducedType,
  sum,
  withReducedAxes,
} from './sum.ts';

/** The largest element over axes. Elements that tie share the gradient, as in `torch.amax`. */
export const max: OpFunction<'max', [x: Tensor, options?: ReduceOptions], ReduceAttributes> =
  defineOp(
    {
      name: 'max',
      infer: reducedType,
      // the gradient goes to the elements that are the maximum, in equal parts
      gradient: (node, dy) => {
        const x = node.inputs[0]!;
        const chosen = cast(equal(x, withReducedAxes(node, node)), 'float32');
        const count = sum(chosen, { axes: node.attributes.axes, keepDimensions: true });
        return [multiply(chosen, divide(withReducedAxes(node, dy), count))];
      },
      evaluate: ([x], attributes, output) =>
        reduce(x!, attributes.axes, output.shape, Number.NEGATIVE_INFINITY, Math.max),
    },
    (make, x, options) => make([x], reduceAttributes('max', x, options)),
  );
