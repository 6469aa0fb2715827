import type { SkippedCheckpoint } from '../checkpoints/find-checkpoint.ts';
import type { EvaluateEvent, SkippedStep, StepEvent } from '../fit-options.ts';

/** A run is about to begin. */
export interface StartEvent {
  readonly totalSteps: number;
  /** Steps of the checkpoint that the run goes on from; absent in a run that begins anew. */
  readonly resumedFrom?: number;
  /** Newer checkpoints that are not sound and were passed over, and why. */
  readonly skipped: readonly SkippedCheckpoint[];
}

/** A checkpoint lies whole on the disk. */
export interface CheckpointEvent {
  /** Steps done so far. */
  readonly step: number;
  readonly path: string;
}

/** A run has ended. */
export interface EndEvent {
  /** Steps done in all. */
  readonly steps: number;
  /** Whether it did its last step, had no improvement any more, was stopped by a signal, or failed. */
  readonly outcome: 'finished' | 'stopped early' | 'aborted' | 'failed';
}

/**
 * What wants to know how a run goes. `onStart` comes first, before any evaluation, and `onEnd` last. A promise is
 * waited for; what is thrown ends the run.
 *
 * @example
 * const stopwatch: FitCallback = { onEnd: ({ steps }) => console.log(`${steps} steps`) };
 */
export interface FitCallback {
  readonly onStart?: (event: StartEvent) => void | Promise<void>;
  readonly onStep?: (event: StepEvent) => void | Promise<void>;
  /** A step was left out because a number was not finite; `onStep` comes too. */
  readonly onSkip?: (event: SkippedStep) => void | Promise<void>;
  readonly onEvaluate?: (event: EvaluateEvent) => void | Promise<void>;
  readonly onCheckpoint?: (event: CheckpointEvent) => void | Promise<void>;
  readonly onEnd?: (event: EndEvent) => void | Promise<void>;
}
