import type { Schedule } from './schedule.ts';
import type { ScheduleSteps } from './schedule-steps.ts';
import { withWarmup } from './with-warmup.ts';

/** The options of {@link warmupCosineWithHardRestarts}. */
export interface WarmupCosineWithHardRestartsOptions extends ScheduleSteps {
  /** How often it falls from 1 to 0, default 1. */
  cycles?: number;
}

/**
 * From 0 up to 1 over the warm-up, then down to 0 along a cosine, several times, each time from 1:
 * `get_cosine_with_hard_restarts_schedule_with_warmup` of Python's transformers.
 *
 * @throws OPTION_INVALID for a count below 0
 * @example warmupCosineWithHardRestarts({ warmupSteps: 10, totalSteps: 110, cycles: 2 })(60) // 1
 */
export function warmupCosineWithHardRestarts({
  cycles = 1,
  ...steps
}: WarmupCosineWithHardRestartsOptions): Schedule {
  return withWarmup(steps, (_, progress) =>
    progress >= 1 ? 0 : 0.5 * (1 + Math.cos(Math.PI * ((cycles * progress) % 1))),
  );
}
