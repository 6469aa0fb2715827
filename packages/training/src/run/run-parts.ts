import type { ParameterStore, SentenceTransformer } from '@sentenceforge/models';
import type { DropoutMasks } from '@sentenceforge/random';
import type { FoundCheckpoint } from '../checkpoints/find-checkpoint.ts';
import type { RunIdentity } from '../checkpoints/run-identity.ts';
import type { FitOptions } from '../fit-options.ts';
import type { Adapters } from '../lora/adapters.ts';
import type { StepProgram } from '../programs/step-program.ts';
import type { TrainableWeights } from '../trainable-weights.ts';
import type { RunPlan } from './run-plan.ts';

/** What a run is made of before its first step, and keeps to its end. */
export interface RunParts {
  readonly model: SentenceTransformer;
  readonly options: FitOptions;
  readonly plan: RunPlan;
  readonly programs: readonly StepProgram[];
  readonly lossStates: readonly ParameterStore[];
  readonly adapters: Adapters | undefined;
  readonly weights: TrainableWeights;
  readonly identity: RunIdentity;
  readonly masks: DropoutMasks;
  /** The checkpoint to go on from, where that was asked for. */
  readonly found: FoundCheckpoint | undefined;
  /** Gives the folder of the checkpoints back, when the run is over. */
  readonly unlock: (() => Promise<void>) | undefined;
}
