import type { InputExample } from '@sentenceforge/data';
import type { DropoutMasks } from '@sentenceforge/random';
import type { Optimizer } from '../optimizers/optimizer.ts';
import type { TrainableTensor } from '../optimizers/trainable-tensor.ts';

/** The examples that a loader hands out at once. */
export type Batch = readonly InputExample[];

/** What random numbers of a step follow from. */
export interface StepSeed {
  readonly masks: DropoutMasks;
  readonly seed: number;
  /** 0 for the first. */
  readonly step: number;
}

/** What one step computes for one objective: forward, loss and backward, compiled. */
export interface StepProgram {
  /** Put before the names of weights that the loss owns. */
  readonly prefix: string;
  /** What it trains: name, shape, and how each gradient arrives. */
  readonly tensors: readonly Omit<TrainableTensor, 'weightDecay'>[];
  /** Compute the loss over the batches of one step, as of one large batch; the gradients go to the optimizer. */
  run(batches: readonly Batch[], optimizer: Optimizer, seed: StepSeed): Promise<number>;
  dispose(): Promise<void>;
}
