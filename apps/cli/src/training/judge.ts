import { bootstrapInterval, type EvaluationResult, verdict } from '@sentenceforge/evaluation';
import { primarySample } from '../evaluating/results/primary-sample.ts';
import type { CliEvent } from '../report/cli-event.ts';
import type { HeldOut } from './held-out.ts';

export type VerdictEvent = Extract<CliEvent, { event: 'verdict' }>;

const seed = 42;

/**
 * Whether a model became better: its primary metric against that of the untouched model, with intervals by paired
 * bootstrap; undefined where the metric cannot be taken apart into examples, or has no value.
 */
export function judge(
  { name, before }: HeldOut,
  after: EvaluationResult,
): VerdictEvent | undefined {
  const metric = after.primaryMetric;
  const [old, now] = [primarySample(before), primarySample(after)];
  if (!old || !now) return undefined;
  const { verdict: word, difference, low, high } = verdict(old, now, { seed });
  const interval = (sample: typeof old): [number, number] => {
    const found = bootstrapInterval(sample, { seed });
    return [found.low, found.high];
  };
  return {
    event: 'verdict',
    name,
    metric,
    verdict: word,
    before: before.metrics[metric]!,
    before_interval: interval(old),
    after: after.metrics[metric]!,
    after_interval: interval(now),
    difference,
    difference_interval: [low, high],
  };
}
