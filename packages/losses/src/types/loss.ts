import type { Tensor } from '@sentenceforge/graph';
import type { LabelKind } from './label-kind.ts';
import type { LossExtras } from './loss-extras.ts';
import type { LossInputs } from './loss-inputs.ts';
import type { LossParameterSpecs } from './loss-parameter-specs.ts';

/** What a loss computes from. Everything is a node of a graph; a loss never sees a model. */
export interface LossContext {
  /** Embeddings `[B, D]`, one per column. */
  readonly columns: readonly Tensor[];
  /** `[B]` (float32; int32 for class ids), `[B, n]` or `[B, D]`; absent where `labels` is `none`. */
  readonly labels?: Tensor | undefined;
  /** The weights the loss owns. */
  readonly parameters: Readonly<Record<string, Tensor>>;
  readonly extras: LossExtras;
}

/**
 * A loss: an immutable value that says what it takes and how a batch's scalar is computed. One column or many,
 * wrappers around another loss, losses with weights of their own and cached ones are all of this type.
 */
export interface Loss<
  Options extends object = object,
  Inputs extends LossInputs = LossInputs,
  Labels extends LabelKind = LabelKind,
> {
  /** Python's class name: used in recipes, on the command line and on disk. */
  readonly name: string;
  readonly inputs: Inputs;
  readonly labels: Labels;
  readonly options: Readonly<Options>;
  /** The label of an example that has none, where the loss can tell it from the texts. */
  defaultLabel?(texts: readonly string[]): number | undefined;
  /** How many classes there are; their ids are 0 to classes - 1. */
  readonly classes?: number | undefined;
  /** The weights it owns, for embeddings of a dimension. */
  parameters?(context: { readonly dimension: number }): LossParameterSpecs;
  readonly requires?: readonly (keyof LossExtras)[] | undefined;
  /** How it is run, which does not change what it computes: `cached` embeds in blocks (GradCache, Gao et al. 2021). */
  readonly strategy?:
    | { readonly cached: { readonly rows: number } | { readonly tokens: number } }
    | undefined;
  /**
   * Whether the loss of a batch is the mean of what it is for each example alone. Batches can then be computed one after
   * the other and averaged.
   */
  readonly meanOverExamples?: boolean | undefined;
  /** Scores of each class `[B, classes]`, of a loss that trains a classifier. */
  logits?(context: LossContext): Tensor;
  /** The scalar of a batch. */
  compute(context: LossContext): Tensor;
}
