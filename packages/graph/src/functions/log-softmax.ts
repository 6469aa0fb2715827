import { logSumExp } from '../ops/log-sum-exp.ts';
import { reshape } from '../ops/reshape.ts';
import { subtract } from '../ops/subtract.ts';
import type { Tensor } from '../types/tensor.ts';

/** The logarithm of softmax over the last axis, without overflow. */
export function logSoftmax(x: Tensor): Tensor {
  return subtract(x, reshape(logSumExp(x), [...x.shape.slice(0, -1), 1]));
}
