import { equal } from '../ops/equal.ts';
import { iota } from '../ops/iota.ts';
import { logSumExp } from '../ops/log-sum-exp.ts';
import { reshape } from '../ops/reshape.ts';
import { subtract } from '../ops/subtract.ts';
import { sum } from '../ops/sum.ts';
import { where } from '../ops/where.ts';
import type { Tensor } from '../types/tensor.ts';

/**
 * -log softmax(logits) at the target, for each row `[N]` (`torch.nn.CrossEntropyLoss(reduction='none')`).
 *
 * @param logits `[N, C]`; may hold -∞ for classes that a row cannot have
 * @param targets int32 `[N]`: class ids; a row whose id is no class gets its normaliser alone
 */
export function crossEntropy(logits: Tensor, targets: Tensor): Tensor {
  const [rows, classes] = logits.shape;
  const isTarget = equal(reshape(iota(classes!), [1, classes!]), reshape(targets, [rows!, 1]));
  return subtract(logSumExp(logits), sum(where(isTarget, logits, 0), { axes: [1] }));
}
