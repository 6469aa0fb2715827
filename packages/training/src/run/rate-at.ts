import { SentenceForgeError } from '@sentenceforge/errors';
import type { RunPlan } from './run-plan.ts';

/**
 * The learning rate of a step.
 *
 * @throws OPTION_INVALID when the schedule gives no finite number
 */
export function rateAt(step: number, learningRate: number, { schedule }: RunPlan): number {
  const factor = schedule(step);
  if (Number.isFinite(factor)) return learningRate * factor;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `The scheduler gives ${String(factor)} for step ${step + 1}.`,
    fix: 'Give a function whose values are finite numbers, 1 for the whole learning rate.',
    details: { option: 'scheduler', step, factor },
  });
}
