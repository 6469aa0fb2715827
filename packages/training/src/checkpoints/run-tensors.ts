import type { StoredTensor } from '@sentenceforge/models';
import type { Optimizer } from '../optimizers/optimizer.ts';

/** The numbers in bulk that a run goes on with, beside the model's weights. */
export interface RunNumbers {
  readonly optimizer: Pick<Optimizer, 'values' | 'states'>;
  /** Whether a trained weight is the model's own: those are in the model's files. */
  readonly isOfModel: (name: string) => boolean;
  /** The loss of each step so far. */
  readonly losses: readonly number[];
  /** The weights of the best evaluation, where they are others than now. */
  readonly best: ReadonlyMap<string, Float32Array> | undefined;
}

/** They as tensors by the names of {@link tensorNames}. Their bytes are live, not copies. */
export function runTensors({
  optimizer,
  isOfModel,
  losses,
  best,
}: RunNumbers): Map<string, StoredTensor> {
  const tensors = new Map<string, StoredTensor>();
  const add = (name: string, data: Float32Array | Float64Array): void => {
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    const dtype = data instanceof Float64Array ? 'F64' : 'F32';
    tensors.set(name, { dtype, shape: [data.length], bytes });
  };
  for (const [name, value] of optimizer.values) {
    if (!isOfModel(name)) add(tensorNames.value(name), value);
    for (const [slot, data] of optimizer.states(name)) add(tensorNames.state(slot, name), data);
  }
  for (const [name, data] of best ?? []) add(tensorNames.best(name), data);
  add(tensorNames.losses, Float64Array.from(losses));
  return tensors;
}

/** What the tensors of a checkpoint are called. */
export const tensorNames = {
  losses: 'losses',
  value: (name: string): string => `value of ${name}`,
  state: (slot: string, name: string): string => `${slot} of ${name}`,
  best: (name: string): string => `best ${name}`,
} as const;
