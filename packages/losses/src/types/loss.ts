import type { Tensor } from '@sentenceforge/graph';

/** What a column of texts means to a loss, by Python's names for its columns. */
export type ColumnRole =
  | 'sentence'
  | 'sentence1'
  | 'sentence2'
  | 'anchor'
  | 'positive'
  | 'negative'
  | 'query';

/** The columns a loss takes: a fixed list, of which the last may repeat (several negatives, any number of texts). */
export interface LossInputs {
  readonly columns: readonly ColumnRole[];
  /** Whether the last column may be there any number of times, also none. */
  readonly repeatLast?: boolean;
}

/**
 * What a label is: a similarity score (0..1 for most losses), 0 or 1, a class id, the teacher's scores or differences
 * `[B, n]`, the teacher's embedding `[B, D]`, or nothing.
 */
export type LabelKind = 'none' | 'score' | 'binary' | 'class' | 'scores' | 'embedding';

/** The shapes of the weights that a loss owns, by name, and how they start. */
export type LossParameterSpecs = Readonly<
  Record<
    string,
    {
      readonly shape: readonly number[];
      /** Uniform in ±bound (as `torch.nn.Linear`, 1/√in), or a constant. */
      readonly initial: { readonly uniform: number } | { readonly constant: number };
    }
  >
>;

/** More than embeddings: the training loop builds what a loss says that it `requires`. */
export interface LossExtras {
  /** AdaptiveLayer: the embeddings of each column from every layer, first to last. */
  readonly layers?: readonly (readonly Tensor[])[];
  /** GIST: the guide model's embeddings of each column. */
  readonly guide?: readonly Tensor[];
  /** DenoisingAutoEncoder: token embeddings and ids of each column. */
  readonly tokens?: readonly { readonly embeddings: Tensor; readonly ids: Tensor }[];
  /** ContrastiveTension: the embeddings of each column from a second copy of the model. */
  readonly twin?: readonly Tensor[];
}

/** What a loss computes from. Everything is a node of a graph; a loss never sees a model. */
export interface LossContext {
  /** Embeddings `[B, D]`, one per column. */
  readonly columns: readonly Tensor[];
  /** `[B]` (float32; int32 for class ids), `[B, n]` or `[B, D]`; absent where `labels` is `none`. */
  readonly labels?: Tensor;
  /** The weights the loss owns. */
  readonly parameters: Readonly<Record<string, Tensor>>;
  readonly extras: LossExtras;
}

/**
 * A loss: an immutable value that says what it takes and how a batch's scalar is computed. One column or many,
 * wrappers around another loss, losses with weights of their own and cached ones are all of this type.
 */
export interface Loss<Options extends object = object> {
  /** Python's class name: used in recipes, on the command line and on disk. */
  readonly name: string;
  readonly inputs: LossInputs;
  readonly labels: LabelKind;
  readonly options: Readonly<Options>;
  /** The weights it owns, for embeddings of a dimension. */
  parameters?(context: { readonly dimension: number }): LossParameterSpecs;
  readonly requires?: readonly (keyof LossExtras)[];
  /** How it is run, which does not change what it computes: `cached` embeds in blocks (GradCache, Gao et al. 2021). */
  readonly strategy?: { readonly cached: { readonly rows: number } | { readonly tokens: number } };
  /** The loss that a wrapper (Matryoshka, AdaptiveLayer) applies. */
  readonly inner?: Loss;
  /** The scalar of a batch. */
  compute(context: LossContext): Tensor;
}
