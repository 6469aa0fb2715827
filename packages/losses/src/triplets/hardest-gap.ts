import {
  add,
  and,
  cast,
  firstMax,
  identityMask,
  multiply,
  negate,
  not,
  subtract,
  type Tensor,
} from '@sentenceforge/graph';
import { sameLabel } from './same-label.ts';

/**
 * For each row how much farther its farthest row of the same class is than its closest row of another: `[B, 1]`.
 *
 * @param distances `[B, B]`
 * @param labels int32 `[B]`
 */
export function hardestGap(distances: Tensor, labels: Tensor): Tensor {
  const same = sameLabel(labels);
  const positive = and(same, not(identityMask(labels.shape[0]!)));
  const hardestPositive = firstMax(multiply(cast(positive, 'float32'), distances));
  // rows of the same class are moved behind all others
  const behind = multiply(firstMax(distances), cast(same, 'float32'));
  const hardestNegative = negate(firstMax(negate(add(distances, behind))));
  return subtract(hardestPositive, hardestNegative);
}
