import type { Tensor } from '@sentenceforge/graph';
import type { PackedInputs } from '../packing/packed-inputs.ts';
import type { Decoder } from './decoder.ts';

/** What an encoder builds its graph with. */
export interface EncoderContext {
  readonly inputs: PackedInputs;
  /** The node of a weight. */
  parameter(name: string): Tensor;
  /** Dropout at a rate while training, x itself otherwise. */
  drop(x: Tensor, rate: number): Tensor;
}

/** The description of a transformer: the weights it needs, and how it is computed over packed tokens. */
export interface Encoder {
  /** Attention heads. */
  readonly heads: number;
  /** The size of a token's vector. */
  readonly dimension: number;
  /** The longest text that positions exist for, in tokens. */
  readonly maxPositions: number;
  /** The weights that the graph uses, by name in the checkpoint, with their shapes. */
  readonly parameters: Readonly<Record<string, readonly number[]>>;
  /** The name of a weight as `parameters` has it, from what a checkpoint calls it. */
  weightName(inCheckpoint: string): string;
  /** Hidden states, each `[T, dimension]`: of the embedding layer, then of every layer; the last are the result. */
  build(context: EncoderContext): readonly Tensor[];
  /** A decoder over the same weights, for families that have one. */
  readonly decoder?: Decoder;
}
