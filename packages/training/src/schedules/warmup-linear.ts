import { SentenceForgeError } from '@sentenceforge/errors';
import type { Schedule } from './schedule.ts';

/** Counts of optimizer steps, at least 0. */
export interface WarmupLinearOptions {
  warmupSteps: number;
  totalSteps: number;
}

/**
 * From 0 up to 1 over the warm-up, then down to 0 at `totalSteps` and 0 from there: `get_linear_schedule_with_warmup` of
 * Python's transformers.
 *
 * @throws OPTION_INVALID for a count below 0.
 * @example
 * const schedule = warmupLinear({ warmupSteps: 10, totalSteps: 110 });
 * [schedule(0), schedule(5), schedule(10), schedule(60)] // [0, 0.5, 1, 0.5]
 */
export function warmupLinear({ warmupSteps, totalSteps }: WarmupLinearOptions): Schedule {
  if (!(warmupSteps >= 0 && totalSteps >= 0)) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `There are ${warmupSteps} warm-up steps of ${totalSteps} steps, but both must be at least 0.`,
      fix: 'Give counts of optimizer steps.',
      details: { warmupSteps, totalSteps },
    });
  }
  return (step) =>
    step < warmupSteps
      ? step / Math.max(1, warmupSteps)
      : Math.max(0, (totalSteps - step) / Math.max(1, totalSteps - warmupSteps));
}
