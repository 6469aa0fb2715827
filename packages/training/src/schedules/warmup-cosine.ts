import type { Schedule } from './schedule.ts';
import type { ScheduleSteps } from './schedule-steps.ts';
import { withWarmup } from './with-warmup.ts';

/** The options of {@link warmupCosine}. */
export interface WarmupCosineOptions extends ScheduleSteps {
  /** Waves from the warm-up's end to `totalSteps`, default 0.5: from 1 down to 0. */
  cycles?: number;
}

/**
 * From 0 up to 1 over the warm-up, then down along a cosine: `get_cosine_schedule_with_warmup` of Python's transformers.
 *
 * @throws OPTION_INVALID for a count below 0
 * @example warmupCosine({ warmupSteps: 10, totalSteps: 110 })(60) // 0.5
 */
export function warmupCosine({ cycles = 0.5, ...steps }: WarmupCosineOptions): Schedule {
  return withWarmup(steps, (_, progress) =>
    Math.max(0, 0.5 * (1 + Math.cos(Math.PI * cycles * 2 * progress))),
  );
}
