import type { StepEvent } from '../fit-options.ts';
import type { StepEntry } from './log-entry.ts';

/** A step as it is logged. */
export function stepEntry(event: StepEvent): StepEntry {
  return {
    event: 'step',
    step: event.step,
    total_steps: event.totalSteps,
    epoch: event.epoch,
    loss: event.loss,
    learning_rate: event.learningRate,
    gradient_norm: event.gradientNorm,
    examples_per_second: event.examplesPerSecond,
    seconds_left: event.secondsLeft,
  };
}
