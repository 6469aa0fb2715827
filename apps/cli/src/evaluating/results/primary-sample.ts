import type { EvaluationResult, PerExample } from '@sentenceforge/evaluation';

/** What the primary metric was made of; undefined where that is not known, or is not all numbers. */
export function primarySample({
  perExample,
  primaryMetric,
}: EvaluationResult): PerExample | undefined {
  const sample = perExample?.[primaryMetric];
  return sample && listsOf(sample).every((list) => list.length > 0 && list.every(Number.isFinite))
    ? sample
    : undefined;
}

function listsOf(sample: PerExample): Float64Array[] {
  if ('gold' in sample) return [sample.predicted, sample.gold];
  return 'labels' in sample ? [sample.scores, sample.labels] : [sample];
}
