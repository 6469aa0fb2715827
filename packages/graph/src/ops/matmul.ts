import { defineOp } from '../define-op.ts';
import { allocate, elementCount } from '../reference/arrays.ts';
import { shapeError } from '../shape-error.ts';
import type { OpFunction } from '../types/op.ts';
import { sizesEqual } from '../types/size-arithmetic.ts';
import type { Tensor } from '../types/tensor.ts';
import { transpose } from './transpose.ts';

/** The matrix product over the last two axes, `[..., M, K] x [..., K, N]`; the axes before them must be equal. */
export const matmul: OpFunction<'matmul', [a: Tensor, b: Tensor]> = defineOp(
  {
    name: 'matmul',
    infer: (inputs) => {
      const [a, b] = inputs.map(({ shape }) => shape);
      const rank = a!.length;
      const batch = a!.slice(0, -2);
      const fits =
        rank >= 2 &&
        rank === b!.length &&
        sizesEqual(a![rank - 1]!, b![rank - 2]!) &&
        batch.every((size, axis) => sizesEqual(size, b![axis]!));
      if (!fits) throw shapeError('matmul', '[..., M, K] x [..., K, N] is needed', inputs);
      return { shape: [...batch, a![rank - 2]!, b![rank - 1]!], dtype: inputs[0]!.dtype };
    },
    // d(A B) = dA B + A dB
    gradient: ({ inputs: [a, b] }, dy) => [
      matmul(dy, swapLastAxes(b!)),
      matmul(swapLastAxes(a!), dy),
    ],
    evaluate: ([a, b], _, { shape, dtype }) => {
      const [m, k, n] = [a!.shape.at(-2)!, a!.shape.at(-1)!, b!.shape.at(-1)!];
      const data = allocate(dtype, elementCount(shape));
      for (let place = 0; place < data.length; place++) {
        const [batch, i, j] = [Math.floor(place / (m * n)), Math.floor(place / n) % m, place % n];
        let total = 0;
        for (let l = 0; l < k; l++) {
          total += a!.data[(batch * m + i) * k + l]! * b!.data[(batch * k + l) * n + j]!;
        }
        data[place] = total;
      }
      return { data, shape, dtype };
    },
  },
  (make, a, b) => make([a, b], {}),
);

/** The transpose of the last two axes. */
export function swapLastAxes(x: Tensor): Tensor {
  const axes = x.shape.map((_, axis) => axis);
  return transpose(x, [...axes.slice(0, -2), axes.at(-1)!, axes.at(-2)!]);
}
