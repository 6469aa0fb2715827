import type { Schedule } from './schedule.ts';
import type { ScheduleSteps } from './schedule-steps.ts';
import { withWarmup } from './with-warmup.ts';

/**
 * From 0 up to 1 over the warm-up, then 1: `get_constant_schedule_with_warmup` of Python's transformers.
 *
 * @throws OPTION_INVALID for a count below 0
 * @example constantWithWarmup({ warmupSteps: 10 })(5) // 0.5
 */
export function constantWithWarmup({ warmupSteps }: Pick<ScheduleSteps, 'warmupSteps'>): Schedule {
  return withWarmup({ warmupSteps, totalSteps: Infinity }, () => 1);
}
