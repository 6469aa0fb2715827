import { bootstrapInterval, type EvaluationResult, verdict } from '@sentenceforge/evaluation';
import type { Comparison, DataResult } from './data-result.ts';
import { primarySample } from './primary-sample.ts';

/**
 * What models reached on one data set, with 95% intervals by bootstrap; of two models also whether they differ.
 *
 * @param found each model's name and result, on the same data.
 */
export function dataResultOf(
  data: string,
  found: readonly (readonly [model: string, result: EvaluationResult])[],
): DataResult {
  const models = found.map(([model, result]) => {
    const sample = primarySample(result);
    const { low, high } = sample ? bootstrapInterval(sample) : {};
    const interval = low === undefined || high === undefined ? undefined : ([low, high] as const);
    return { model, metrics: result.metrics, primaryMetric: result.primaryMetric, interval };
  });
  const [first, second] = found.map(([, result]) => result);
  const comparison = found.length === 2 ? compare(first!, second!) : undefined;
  return { data, models, comparison };
}

function compare(before: EvaluationResult, after: EvaluationResult): Comparison | undefined {
  const [first, second] = [primarySample(before), primarySample(after)];
  if (!first || !second) return undefined;
  const { difference, low, high, pValue, verdict: word } = verdict(first, second);
  return { difference, interval: [low, high], pValue, verdict: word };
}
