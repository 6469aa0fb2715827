import { nearestName, SentenceForgeError } from '@sentenceforge/errors';
import { constant } from './constant.ts';
import { constantWithWarmup } from './constant-with-warmup.ts';
import { type PolynomialOptions, polynomial } from './polynomial.ts';
import type { Schedule } from './schedule.ts';
import { warmupCosine } from './warmup-cosine.ts';
import { warmupCosineWithHardRestarts } from './warmup-cosine-with-hard-restarts.ts';
import { warmupLinear } from './warmup-linear.ts';

/** The options of all schedules; each takes what it knows. */
export interface ScheduleOptions extends PolynomialOptions {
  /** Of `warmupcosine` (default 0.5 waves) and `warmupcosinewithhardrestarts` (default 1). */
  cycles?: number;
}

/** By the names of Python's `fit`, then of transformers. */
const schedules = new Map<string, (options: ScheduleOptions) => Schedule>(
  Object.entries({
    constantlr: constant,
    warmupconstant: constantWithWarmup,
    warmuplinear: warmupLinear,
    warmupcosine: warmupCosine,
    warmupcosinewithhardrestarts: warmupCosineWithHardRestarts,
    constant,
    constant_with_warmup: constantWithWarmup,
    linear: warmupLinear,
    cosine: warmupCosine,
    cosine_with_restarts: warmupCosineWithHardRestarts,
    polynomial,
  }),
);

/**
 * A schedule by its name in Python's `fit` (`warmuplinear`, `warmupcosine`, ...) or in transformers (`linear`, `cosine`,
 * ...), in any case.
 *
 * @throws NAME_UNKNOWN; OPTION_INVALID as the schedules do
 * @example makeSchedule('WarmupLinear', { warmupSteps: 10, totalSteps: 110, learningRate: 2e-5 })(60) // 0.5
 */
export function makeSchedule(name: string, options: ScheduleOptions): Schedule {
  const schedule = schedules.get(name.toLowerCase());
  if (schedule) return schedule(options);
  const near = nearestName(name, schedules.keys());
  throw new SentenceForgeError('NAME_UNKNOWN', {
    problem: `There is no schedule "${name}".`,
    fix: near ? `Did you mean "${near}"?` : `Use one of ${[...schedules.keys()].join(', ')}.`,
    details: { name },
  });
}
