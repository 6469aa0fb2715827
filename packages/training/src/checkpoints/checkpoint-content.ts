import type { SentenceTransformer } from '@sentenceforge/models';
import type { EvaluateEvent } from '../fit-options.ts';
import type { Optimizer } from '../optimizers/optimizer.ts';
import type { BatchPosition } from '../run/batch-queue.ts';
import type { RunIdentity } from './run-identity.ts';
import { runTensors } from './run-tensors.ts';
import type { CheckpointContent } from './write-checkpoint.ts';

/** Where a run stands, beside its weights and the optimizer. */
export interface RunProgress {
  readonly identity: RunIdentity;
  /** Of each step so far. */
  readonly losses: readonly number[];
  /** The weights of the best evaluation, where they are others than now. */
  readonly best: ReadonlyMap<string, Float32Array> | undefined;
  readonly positions: readonly BatchPosition[];
  readonly evaluations: readonly EvaluateEvent[];
  /** 1 for the first step. */
  readonly skipped: readonly number[];
}

/** What a checkpoint of a run is made of. */
export function checkpointContent(
  model: SentenceTransformer,
  optimizer: Optimizer,
  { identity, losses, best, positions, evaluations, skipped }: RunProgress,
): CheckpointContent {
  const isOfModel = (name: string): boolean => model.parameters.has(name);
  const updates = [...optimizer.values.keys()].map((name) => [name, optimizer.stepsOf(name)]);
  return {
    model,
    tensors: runTensors({ optimizer, isOfModel, losses, best }),
    state: {
      steps: losses.length,
      identity,
      positions: [...positions],
      updates: Object.fromEntries(updates),
      evaluations: evaluations.map((event) => ({ ...event })),
      skipped: [...skipped],
      versions: { node: process.version, backend: model.backend.name },
    },
  };
}
