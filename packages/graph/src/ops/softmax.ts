import { defineOp } from '../define-op.ts';
import { allocate, forEachRow } from '../reference/arrays.ts';
import type { OpFunction } from '../types/op.ts';
import type { Tensor } from '../types/tensor.ts';
import { sameType } from './inference.ts';
import { multiply } from './multiply.ts';
import { subtract } from './subtract.ts';
import { sum } from './sum.ts';

/** e^x / Σ e^x over the last axis, without overflow. */
export const softmax: OpFunction<'softmax', [x: Tensor]> = defineOp(
  {
    name: 'softmax',
    infer: sameType,
    // dx = y (dy - Σ y dy)
    gradient: (y, dy) => {
      const total = sum(multiply(y, dy), { axes: [-1], keepDimensions: true });
      return [multiply(y, subtract(dy, total))];
    },
    evaluate: ([x], _, { shape, dtype }) => {
      const data = allocate(dtype, x!.data.length);
      forEachRow(x!, (start, length) => {
        const row = Array.from(x!.data.subarray(start, start + length));
        const largest = Math.max(...row);
        const powers = row.map((value) => Math.exp(value - largest));
        const total = powers.reduce((a, b) => a + b, 0);
        data.set(
          powers.map((power) => power / total),
          start,
        );
      });
      return { data, shape, dtype };
    },
  },
  (make, x) => make([x], {}),
);
