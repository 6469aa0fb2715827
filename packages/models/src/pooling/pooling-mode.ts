import type { Tensor } from '@sentenceforge/graph';
import type { PackedInputs } from '../packing/packed-inputs.ts';

/** Token embeddings `[T, D]` to text embeddings `[texts, D]`. */
export type PoolingMode = (tokens: Tensor, inputs: PackedInputs) => Tensor;
