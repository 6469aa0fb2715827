import { SentenceForgeError } from '@sentenceforge/errors';
import type { Schedule } from './schedule.ts';
import type { ScheduleSteps } from './schedule-steps.ts';

/**
 * From 0 up to 1 over the warm-up, then what `after` says of a step and of the progress: 0 at the end of the warm-up, 1
 * at `totalSteps`, more from there.
 *
 * @throws OPTION_INVALID for a count below 0
 */
export function withWarmup(
  { warmupSteps, totalSteps }: ScheduleSteps,
  after: (step: number, progress: number) => number,
): Schedule {
  if (!(warmupSteps >= 0 && totalSteps >= 0)) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `There are ${warmupSteps} warm-up steps of ${totalSteps} steps, but both must be at least 0.`,
      fix: 'Give counts of optimizer steps.',
      details: { warmupSteps, totalSteps },
    });
  }
  const span = Math.max(1, totalSteps - warmupSteps);
  return (step) =>
    step < warmupSteps ? step / Math.max(1, warmupSteps) : after(step, (step - warmupSteps) / span);
}
