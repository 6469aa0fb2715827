import { join } from 'node:path';
import { SentenceForgeError } from '@sentenceforge/errors';
import { readSafetensors, SentenceTransformer, type StoredTensor } from '@sentenceforge/models';
import type { TrainableWeights } from '../trainable-weights.ts';
import { checkpointFiles } from './checkpoint-files.ts';
import type { CheckpointState } from './checkpoint-state.ts';
import { tensorNames } from './run-tensors.ts';

/** What a run goes on with, beside its weights. */
export interface RestoredRun {
  readonly losses: readonly number[];
  /** The weights of the best evaluation, where they are others than those of the checkpoint. */
  readonly best: ReadonlyMap<string, Float32Array> | undefined;
}

/** Set weights and the optimizer's state to those of a checkpoint that was found sound and of this run. Throws CHECKPOINT_DAMAGED. */
export async function restoreRun(
  { path, state }: { readonly path: string; readonly state: CheckpointState },
  model: SentenceTransformer,
  { optimizer }: TrainableWeights,
): Promise<RestoredRun> {
  const saved = await SentenceTransformer.load(path, { backend: model.backend });
  for (const name of model.parameters.names) {
    model.parameters.get(name).data.set(saved.parameters.get(name).data);
  }
  model.parameters.bump();
  const tensors = await readSafetensors(join(path, checkpointFiles.tensors));
  const best = new Map<string, Float32Array>();
  for (const [name, value] of optimizer.values) {
    const owned = tensors.get(tensorNames.value(name));
    if (owned) value.set(floats(owned));
    for (const [slot, data] of optimizer.states(name)) {
      data.set(floats(tensors.get(tensorNames.state(slot, name))!));
    }
    const ofBest = tensors.get(tensorNames.best(name));
    if (ofBest) best.set(name, floats(ofBest));
  }
  optimizer.restore(new Map(Object.entries(state.updates)));
  const { bytes } = tensors.get(tensorNames.losses)!;
  const losses = new Float64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 8);
  if (losses.length !== state.steps) throw notAllLosses(path, losses.length, state.steps);
  return { losses: [...losses], best: best.size > 0 ? best : undefined };
}

function notAllLosses(path: string, losses: number, steps: number): SentenceForgeError {
  return new SentenceForgeError('CHECKPOINT_DAMAGED', {
    problem: `The checkpoint ${path} holds ${losses} losses of ${steps} steps.`,
    fix: 'Remove it to resume from the one before.',
    details: { file: path, losses, steps },
  });
}

function floats({ bytes }: StoredTensor): Float32Array {
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
}
