import { defineOp } from '../define-op.ts';
import { mapElements } from '../reference/arrays.ts';
import { shapeError } from '../shape-error.ts';
import type { OpFunction } from '../types/op.ts';
import type { Shape } from '../types/shape.ts';
import { canonicalSize, sizesEqual } from '../types/size-arithmetic.ts';
import type { Tensor } from '../types/tensor.ts';
import { broadcastShapes } from './inference.ts';
import type { ShapeAttributes } from './reshape.ts';

/** x repeated along axes of size 1 and new leading axes until it has a shape. */
export const broadcastTo: OpFunction<'broadcastTo', [x: Tensor, shape: Shape], ShapeAttributes> =
  defineOp(
    {
      name: 'broadcastTo',
      infer: (inputs, { shape }: ShapeAttributes) => {
        const { dtype } = inputs[0]!;
        const reached = broadcastShapes('broadcastTo', [inputs[0]!, { shape, dtype }]);
        if (!reached.every((size, axis) => sizesEqual(size, shape[axis] ?? 0))) {
          throw shapeError('broadcastTo', `x must broadcast to [${shape.join(', ')}]`, inputs);
        }
        return { shape, dtype };
      },
      // the walk sums what was repeated
      gradient: (_, dy) => [dy],
      evaluate: mapElements((x) => x!),
    },
    (make, x, shape) => make([x], { shape: shape.map(canonicalSize) }),
  );
