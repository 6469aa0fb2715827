import type { Size, Tensor } from '@sentenceforge/graph';
import type { EncoderContext } from './encoder.ts';

/**
 * What families differ in whose layers end each half with a normalisation, as BERT's do. Names are the checkpoint's,
 * without `.weight` and `.bias`; those of a layer's parts follow the layer's own and a dot.
 */
export interface PostNormFamily {
  /** What names start with in checkpoints of a whole model with a head: `bert.`. */
  readonly prefix: string;
  /** Rows of the tables of words, positions and types (0: there are no types). */
  readonly vocabulary: number;
  readonly positions: number;
  readonly types: number;
  readonly embeddingSize: number;
  readonly hiddenSize: number;
  readonly innerSize: number;
  readonly heads: number;
  /** Added to a variance by every normalisation. */
  readonly epsilon: number;
  readonly activation: (x: Tensor) => Tensor;
  /**
   * Where positions start after an id: tokens of this id are not counted and stand at its own place, the others count
   * from the place after it; its rows of both tables get no gradient. Undefined where positions count from 0.
   */
  readonly padding?: number;
  /** The dense layer from embeddings to hidden states, where there is one. */
  readonly projection?: string;
  /** The layers in order; a name that comes again shares the weights. */
  readonly layers: readonly string[];
  readonly parts: {
    readonly query: string;
    readonly key: string;
    readonly value: string;
    readonly attentionOutput: string;
    readonly attentionNorm: string;
    readonly intermediate: string;
    readonly output: string;
    readonly outputNorm: string;
  };
  /** Dropout rates: of embeddings, of attention's probabilities, and of what either half of a layer adds. */
  readonly dropout: {
    readonly embeddings: number;
    readonly probabilities: number;
    readonly attention: number;
    readonly feedForward: number;
  };
  /** What every layer adds to attention's scores, made from weights that all layers share. */
  readonly attentionBias?: {
    readonly parameters: Readonly<Record<string, readonly number[]>>;
    /** From the length of a block to a bias that broadcasts to `[texts, heads, length, length]`. */
    build(context: EncoderContext): (length: Size) => Tensor;
  };
}
