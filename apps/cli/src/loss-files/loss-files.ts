import { join } from 'node:path';

/** Where a model folder keeps what was trained beside the model. */
export interface LossFiles {
  /** The loss's name and options, as JSON: `{"loss": "SoftmaxLoss", "loss_options": {"num_labels": 3}}`. */
  readonly description: string;
  /** What the loss owns (a classifier). */
  readonly weights: string;
}

/** The paths of the loss's files in a model folder. */
export function lossFiles(folder: string): LossFiles {
  return {
    description: join(folder, 'loss.json'),
    weights: join(folder, 'loss.safetensors'),
  };
}
