import type { EvaluationResult, PerExample } from '@sentenceforge/evaluation';

/** What the primary metric was made of; undefined where that is not known, or is not all numbers. */
export function primarySample({
  perExample,
  primaryMetric,
}: EvaluationResult): PerExample | undefined {
  const sample = perExample?.[primaryMetric];
  const lists = sample && ('gold' in sample ? [sample.predicted, sample.gold] : [sample]);
  return lists?.every((list) => list.length > 0 && list.every(Number.isFinite))
    ? sample
    : undefined;
}
