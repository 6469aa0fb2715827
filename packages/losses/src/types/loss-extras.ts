import type { Tensor } from '@sentenceforge/graph';

/** More than embeddings: the training loop supplies what a loss says that it `requires`. */
export interface LossExtras {
  /** The embeddings of each column from the embedding layer and every layer but the last: `[layer][column]`. */
  readonly layers?: readonly (readonly Tensor[])[];
  /** Another, fixed model's embeddings of each column. */
  readonly guide?: readonly Tensor[];
  /** The embeddings of each column from a second copy of the model, which is trained too and not kept. */
  readonly twin?: readonly Tensor[];
  /** A language model that writes the texts of a column, given one vector for each, token by token. */
  readonly decoder?: (
    embeddings: Tensor,
    column: number,
  ) => {
    /** `[T, V]`, for each token of each text. */
    readonly logits: Tensor;
    /** The token that follows, int32 `[T]`; -1 at the end of a text. */
    readonly targets: Tensor;
  };
  /** `[population]`: 1 at `count` places drawn anew in every step, 0 elsewhere. */
  readonly sample?: (population: number, count: number) => Tensor;
}
