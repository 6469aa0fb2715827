import {
  bootstrapInterval,
  type EvaluationResult,
  type PerExample,
  verdict,
} from '@sentenceforge/evaluation';
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
  const [old, now] = [before, after].map(({ perExample }) => usable(perExample?.[metric]));
  if (!old || !now) return undefined;
  const { verdict: word, difference, low, high } = verdict(old, now, { seed });
  const interval = ({ perExample }: EvaluationResult): [number, number] => {
    const found = bootstrapInterval(perExample![metric]!, { seed });
    return [found.low, found.high];
  };
  return {
    event: 'verdict',
    name,
    metric,
    verdict: word,
    before: before.metrics[metric]!,
    before_interval: interval(before),
    after: after.metrics[metric]!,
    after_interval: interval(after),
    difference,
    difference_interval: [low, high],
  };
}

/** Numbers that a correlation or a mean exists of. */
function usable(values: PerExample | undefined): PerExample | undefined {
  const lists = values && ('gold' in values ? [values.predicted, values.gold] : [values]);
  return lists?.every((list) => list.length > 0 && list.every(Number.isFinite))
    ? values
    : undefined;
}
