import { SentenceForgeError } from '@sentenceforge/errors';
import type { Schedule } from './schedule.ts';
import type { ScheduleSteps } from './schedule-steps.ts';
import { withWarmup } from './with-warmup.ts';

/** The options of {@link polynomial}. */
export interface PolynomialOptions extends ScheduleSteps {
  /** The learning rate that the factor is for. */
  learningRate: number;
  /** The learning rate at `totalSteps` and from there, below `learningRate`; default 1e-7. */
  endLearningRate?: number;
  /** Default 1: a straight line. */
  power?: number;
}

/**
 * From 0 up to 1 over the warm-up, then down as a power of the steps that remain:
 * `get_polynomial_decay_schedule_with_warmup` of Python's transformers (its `lr_end` is `endLearningRate`).
 *
 * @throws OPTION_INVALID for a count below 0, or learning rates that do not fall
 * @example polynomial({ warmupSteps: 10, totalSteps: 110, learningRate: 1, endLearningRate: 0, power: 2 })(60) // 0.25
 */
export function polynomial({
  learningRate,
  endLearningRate = 1e-7,
  power = 1,
  ...steps
}: PolynomialOptions): Schedule {
  if (!(endLearningRate >= 0 && endLearningRate < learningRate)) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `The learning rate is to fall from ${learningRate} to ${endLearningRate}.`,
      fix: 'Give an endLearningRate of at least 0 and below the learning rate.',
      details: { learningRate, endLearningRate },
    });
  }
  const end = endLearningRate / learningRate;
  return withWarmup(steps, (step, progress) =>
    step > steps.totalSteps ? end : (1 - end) * (1 - progress) ** power + end,
  );
}
