import type { Tensor } from '@sentenceforge/graph';
import type { DropoutSite } from './dropout-site.ts';
import type { PackedInputs } from './packing/packed-inputs.ts';

/** A model as a graph: from packed token ids to embeddings. */
export interface EmbeddingGraph {
  /** Text embeddings `[texts, dimension]`. */
  readonly embeddings: Tensor;
  /** What pooling pooled, `[T, D]`; undefined for a model without token embeddings. */
  readonly tokens?: Tensor;
  /**
   * What pooling and all that follows make of each layer but the last, `[texts, dimension]` each, the embedding layer
   * first: Python's `all_layer_embeddings` without the last, pooled. Only where the graph was asked for them.
   */
  readonly layers?: readonly Tensor[];
  /**
   * The tokens' vectors `[T, D]` after the embedding layer and after each layer, where the model starts with a
   * transformer: where a graph can be cut.
   */
  readonly states?: readonly Tensor[];
  readonly inputs: PackedInputs;
  /** Where dropout happens, in order; empty unless the graph is for training. */
  readonly dropouts: readonly DropoutSite[];
}
