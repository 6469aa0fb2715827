import type { Tensor } from '@sentenceforge/graph';
import type { DropoutSite } from './dropout-site.ts';
import type { PackedInputs } from './packing/packed-inputs.ts';

/** A model's decoder as a graph: from embeddings and packed target texts to scores of each token's successor. */
export interface DecoderGraph {
  /** Scores of the next token `[T, V]`, for every token of the target texts. */
  readonly logits: Tensor;
  /** The id of the next token, or -1 for a text's last token, int32 `[T]`: a packed input. */
  readonly targets: Tensor;
  readonly inputs: PackedInputs;
  /** Where dropout happens, in order; empty unless the graph is for training. */
  readonly dropouts: readonly DropoutSite[];
}
