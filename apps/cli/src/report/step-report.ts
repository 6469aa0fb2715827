import type { StepEvent } from '@sentenceforge/training';
import type { CliEvent } from './cli-event.ts';

/** What a step of training did, as it is told. */
export function stepReport(event: StepEvent): CliEvent {
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
