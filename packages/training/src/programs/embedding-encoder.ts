import type { Optimizer } from '../optimizers/optimizer.ts';
import type { GradientOutputs } from './gradient-outputs.ts';
import type { StepSeed } from './step-program.ts';

/** Token ids of texts, and which of them are embedded together. */
export interface Blocks {
  readonly tokens: readonly (readonly number[])[];
  readonly parts: readonly (readonly number[])[];
}

/** Embeds texts, and differentiates what it embedded in a second call, without a graph that spans both. */
export interface EmbeddingEncoder {
  /** What it trains. */
  readonly tensors: GradientOutputs['tensors'];
  /** About what it takes in bytes to embed texts of these token ids together, and to differentiate them; where it can tell. */
  bytesOf?(tokens: Blocks['tokens']): number;
  /** Embeddings of all texts, row by row in their order. */
  embed(blocks: Blocks, optimizer: Optimizer, seed: StepSeed): Promise<Float32Array>;
  /** Hand the gradients of the weights to the optimizer, given those of the embeddings. */
  differentiate(
    blocks: Blocks,
    ofEmbeddings: Float32Array,
    optimizer: Optimizer,
    seed: StepSeed,
  ): Promise<void>;
  dispose(): Promise<void>;
}
