import type { FitOptions } from '../fit-options.ts';
import { objectiveOrder } from '../objective-order.ts';
import { makeSchedule } from '../schedules/make-schedule.ts';
import type { Schedule } from '../schedules/schedule.ts';

/** What follows from a run's options alone: how many steps, whose turn each is, and the course of the learning rate. */
export interface RunPlan {
  readonly stepsPerEpoch: number;
  readonly totalSteps: number;
  readonly schedule: Schedule;
  /** Which objective a step (0 for the first) belongs to. */
  objectiveOf(step: number): number;
  /** What is to be done after so many steps: before the first, at the end of epochs, and as often as was asked for. */
  isEvaluationDue(steps: number): boolean;
  isCheckpointDue(steps: number): boolean;
}

/** Lay out a run whose options were checked. */
export function runPlan(options: FitOptions): RunPlan {
  const {
    trainObjectives,
    epochs = 1,
    accumulate = 1,
    warmupSteps = 0,
    learningRate = 2e-5,
    scheduler = 'warmuplinear',
    seed = 42,
    evaluationSteps,
    checkpoints,
  } = options;
  // a stream may not know its length; checkFitOptions asked for stepsPerEpoch then
  const steps = trainObjectives.map(([{ length = Infinity }]) => Math.ceil(length / accumulate));
  const sampler = options.multiDatasetBatchSampler ?? 'round_robin';
  const order = objectiveOrder(steps, { sampler, seed });
  const stepsPerEpoch = options.stepsPerEpoch ?? order.stepsPerEpoch;
  const totalSteps = Math.min(epochs * stepsPerEpoch, options.maxSteps ?? Infinity);
  const every = (count: number | undefined, step: number): boolean =>
    count !== undefined && step % count === 0;
  const isEpochEnd = (step: number): boolean => step % stepsPerEpoch === 0;
  return {
    stepsPerEpoch,
    totalSteps,
    schedule:
      typeof scheduler === 'function'
        ? scheduler
        : makeSchedule(scheduler, { warmupSteps, totalSteps, learningRate }),
    objectiveOf: order.at,
    isEvaluationDue: (step) =>
      isEpochEnd(step) || step === totalSteps || every(evaluationSteps, step),
    isCheckpointDue: (step) => every(checkpoints?.saveSteps ?? 500, step),
  };
}
