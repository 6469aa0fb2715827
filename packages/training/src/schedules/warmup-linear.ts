import type { Schedule } from './schedule.ts';
import type { ScheduleSteps } from './schedule-steps.ts';
import { withWarmup } from './with-warmup.ts';

/**
 * From 0 up to 1 over the warm-up, then down to 0 at `totalSteps` and 0 from there: `get_linear_schedule_with_warmup` of
 * Python's transformers.
 *
 * @throws OPTION_INVALID for a count below 0.
 * @example
 * const schedule = warmupLinear({ warmupSteps: 10, totalSteps: 110 });
 * [schedule(0), schedule(5), schedule(10), schedule(60)] // [0, 0.5, 1, 0.5]
 */
export function warmupLinear(steps: ScheduleSteps): Schedule {
  const { warmupSteps, totalSteps } = steps;
  const span = Math.max(1, totalSteps - warmupSteps);
  return withWarmup(steps, (step) => Math.max(0, (totalSteps - step) / span));
}
