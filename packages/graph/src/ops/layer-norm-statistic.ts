import { defineOp } from '../define-op.ts';
import { allocate, elementCount, forEachRow } from '../reference/arrays.ts';
import type { NumericArray } from '../types/numeric-array.ts';
import type { OpFunction } from '../types/op.ts';
import type { Tensor } from '../types/tensor.ts';

export interface LayerNormStatisticAttributes {
  readonly statistic: 'mean' | 'inverseDeviation';
  readonly epsilon: number;
}

/**
 * The mean, or 1/√(variance + epsilon), over the last axis, which stays with size 1. What layerNorm computes on its
 * way and its gradient needs again: lowerings take it from there. It has no gradient of its own.
 */
export const layerNormStatistic: OpFunction<
  'layerNormStatistic',
  [x: Tensor, attributes: LayerNormStatisticAttributes],
  LayerNormStatisticAttributes
> = defineOp(
  {
    name: 'layerNormStatistic',
    infer: ([x]) => ({ shape: [...x!.shape.slice(0, -1), 1], dtype: x!.dtype }),
    evaluate: ([x], { statistic, epsilon }, { shape, dtype }) => {
      const data = allocate(dtype, elementCount(shape));
      forEachRow(x!, (start, length, row) => {
        data[row] = rowStatistics(x!, start, length, epsilon)[statistic];
      });
      return { data, shape, dtype };
    },
  },
  (make, x, { statistic, epsilon }) => make([x], { statistic, epsilon }),
);

/** Mean and 1/√(variance + epsilon) of one row. */
export function rowStatistics(
  { data }: NumericArray,
  start: number,
  length: number,
  epsilon: number,
): Record<LayerNormStatisticAttributes['statistic'], number> {
  const row = Array.from(data.subarray(start, start + length));
  const mean = row.reduce((a, b) => a + b, 0) / length;
  const variance = row.reduce((total, value) => total + (value - mean) ** 2, 0) / length;
  return { mean, inverseDeviation: 1 / Math.sqrt(variance + epsilon) };
}
