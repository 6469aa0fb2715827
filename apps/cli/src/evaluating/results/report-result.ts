import type { CliEvent } from '../../report/cli-event.ts';
import type { Reporter } from '../../report/reporter.ts';
import type { DataResult } from './data-result.ts';

type EvaluateEvent = Extract<CliEvent, { event: 'evaluate' }> & { model?: string };
type VerdictEvent = Extract<CliEvent, { event: 'verdict' }> & { p_value: number };

/** Tell results as events: one per model, which is named where there are several, and the verdict on two. */
export function reportResult({ data, models, comparison }: DataResult, report: Reporter): void {
  for (const { model, metrics } of models) {
    const named = models.length > 1 ? { model } : {};
    const event: EvaluateEvent = {
      event: 'evaluate',
      name: data,
      when: 'after',
      metrics,
      ...named,
    };
    report(event);
  }
  const [first, second] = models;
  if (!comparison || !first?.interval || !second?.interval) return;
  const { difference, interval, pValue, verdict } = comparison;
  const event: VerdictEvent = {
    event: 'verdict',
    name: data,
    metric: second.primaryMetric,
    verdict,
    before: first.metrics[first.primaryMetric]!,
    before_interval: first.interval,
    after: second.metrics[second.primaryMetric]!,
    after_interval: second.interval,
    difference,
    difference_interval: interval,
    p_value: pValue,
  };
  report(event);
}
