import type { Tensor } from '@sentenceforge/graph';
import type { EncoderContext } from './encoder.ts';

/** A weight that a decoder owns, and how it starts: drawn with a standard deviation, or all alike. */
export interface DecoderParameter {
  readonly shape: readonly number[];
  readonly initial: { readonly normal: number } | { readonly constant: number };
}

/**
 * The description of a decoder that shares an encoder's weights and writes a text again from its embedding
 * (TSDAE, Wang et al. 2021).
 */
export interface Decoder {
  /** What it owns beside the encoder's weights, by the names of a checkpoint that has them. */
  readonly parameters: Readonly<Record<string, DecoderParameter>>;
  /**
   * Scores of the next token `[T, V]`, each from the tokens up to its own and its text's embedding.
   *
   * @param embeddings `[texts, D]`
   */
  build(context: EncoderContext, embeddings: Tensor): Tensor;
}
