import { defineOp } from '../define-op.ts';
import { allocate, forEachRow } from '../reference/arrays.ts';
import { shapeError } from '../shape-error.ts';
import type { OpFunction } from '../types/op.ts';
import { sizesEqual } from '../types/size-arithmetic.ts';
import type { Tensor } from '../types/tensor.ts';
import { sameType } from './inference.ts';
import { layerNormStatistic, rowStatistics } from './layer-norm-statistic.ts';
import { multiply } from './multiply.ts';
import { subtract } from './subtract.ts';
import { sum } from './sum.ts';

export interface LayerNormAttributes {
  readonly epsilon: number;
}

/**
 * (x - mean) / √(variance + epsilon) * scale + bias over the last axis (Ba et al. 2016; `torch.nn.LayerNorm`).
 * x is `[..., D]` with D known, scale and bias are `[D]`.
 */
export const layerNorm: OpFunction<
  'layerNorm',
  [x: Tensor, scale: Tensor, bias: Tensor, attributes: LayerNormAttributes],
  LayerNormAttributes
> = defineOp(
  {
    name: 'layerNorm',
    infer: (inputs) => {
      const [x, ...weights] = inputs;
      const size = x!.shape.at(-1);
      const fits = (w: Tensor) => w.shape.length === 1 && sizesEqual(w.shape[0]!, size!);
      if (typeof size !== 'number' || !weights.every(fits)) {
        throw shapeError('layerNorm', 'scale and bias must have the size of the last axis', inputs);
      }
      return sameType(inputs);
    },
    // with n = (x - mean)/σ and dn = dy scale: dx = (dn - mean(dn) - n mean(n dn)) / σ
    gradient: ({ inputs: [x, scale], attributes: { epsilon } }, dy) => {
      const mean = layerNormStatistic(x!, { statistic: 'mean', epsilon });
      const inverse = layerNormStatistic(x!, { statistic: 'inverseDeviation', epsilon });
      const normalized = multiply(subtract(x!, mean), inverse);
      const dn = multiply(dy, scale!);
      const share = 1 / (x!.shape.at(-1) as number);
      const average = (t: Tensor) => multiply(sum(t, { axes: [-1], keepDimensions: true }), share);
      const centred = subtract(dn, average(dn));
      const projected = multiply(normalized, average(multiply(normalized, dn)));
      return [multiply(subtract(centred, projected), inverse), multiply(dy, normalized), dy];
    },
    evaluate: ([x, scale, bias], { epsilon }, { shape, dtype }) => {
      const data = allocate(dtype, x!.data.length);
      forEachRow(x!, (start, length) => {
        const { mean, inverseDeviation } = rowStatistics(x!, start, length, epsilon);
        for (let i = 0; i < length; i++) {
          const normalized = (x!.data[start + i]! - mean) * inverseDeviation;
          data[start + i] = normalized * scale!.data[i]! + bias!.data[i]!;
        }
      });
      return { data, shape, dtype };
    },
  },
  (make, x, scale, bias, attributes) => make([x, scale, bias], attributes),
);
