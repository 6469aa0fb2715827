import type { EvaluateEvent } from '../fit-options.ts';
import type { EvaluateEntry } from './log-entry.ts';

/** An evaluation as it is logged. */
export function evaluateEntry(event: EvaluateEvent): EvaluateEntry {
  return {
    event: 'evaluate',
    step: event.steps,
    epoch: event.epoch,
    when: event.when,
    metrics: event.metrics,
    primary_metric: event.primaryMetric,
  };
}
