import type { InputExample } from '@sentenceforge/data';

/** A training run as Python made it: the data and settings, and what came of it. */
export interface Trajectory {
  readonly examples: readonly ConstructorParameters<typeof InputExample>[0][];
  readonly batch_size: number;
  readonly lr: number;
  readonly weight_decay: number;
  readonly warmup_steps: number;
  readonly max_grad_norm: number;
  /** The loss's own weights before the first step, by name. */
  readonly loss_params: Readonly<Record<string, Nested>>;
  /** The loss of each step. */
  readonly losses: readonly number[];
  /** The first texts of the file, embedded after the last step. */
  readonly final_embeddings: readonly (readonly number[])[];
}

/** Numbers nested in lists. */
export type Nested = number | readonly Nested[];

/** What Python computed of one model. */
export interface ArchitectureFile {
  readonly texts: readonly string[];
  readonly trajectory: Readonly<Record<string, Trajectory>>;
}
