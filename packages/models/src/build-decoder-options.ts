import type { Tensor } from '@sentenceforge/graph';
import type { PackedGraphOptions } from './packed-context.ts';

/** How a model's decoder is built as a graph. */
export interface BuildDecoderOptions extends PackedGraphOptions {
  /** What the texts are to be written from, `[texts, D]`. */
  readonly embeddings: Tensor;
  readonly prefix: string;
  /** What the graph calls a weight that the decoder owns; the encoder's keep their names. */
  readonly decoderWeightName: (name: string) => string;
}
