import { defineOp } from '../define-op.ts';
import { allocate, elementCount, forEachRow } from '../reference/arrays.ts';
import type { OpFunction } from '../types/op.ts';
import type { Tensor } from '../types/tensor.ts';
import { multiply } from './multiply.ts';
import { reshape } from './reshape.ts';
import { softmax } from './softmax.ts';

/** log Σ e^x over the last axis, which goes away; without overflow. */
export const logSumExp: OpFunction<'logSumExp', [x: Tensor]> = defineOp(
  {
    name: 'logSumExp',
    infer: ([x]) => ({ shape: x!.shape.slice(0, -1), dtype: x!.dtype }),
    // dx = softmax(x) dy
    gradient: ({ inputs: [x] }, dy) => [multiply(softmax(x!), reshape(dy, [...dy.shape, 1]))],
    evaluate: ([x], _, { shape, dtype }) => {
      const data = allocate(dtype, elementCount(shape));
      forEachRow(x!, (start, length, place) => {
        const row = Array.from(x!.data.subarray(start, start + length));
        const largest = Math.max(...row);
        const total = row.reduce((sum, value) => sum + Math.exp(value - largest), 0);
        data[place] = largest === Number.NEGATIVE_INFINITY ? largest : largest + Math.log(total);
      });
      return { data, shape, dtype };
    },
  },
  (make, x) => make([x], {}),
);
