import type { Tensor } from '@sentenceforge/graph';
import type { OptionRule } from '../options/option-rule.ts';
import type { Fact } from './fact.ts';
import type { LabelKind } from './label-kind.ts';
import type { Loss, LossContext } from './loss.ts';
import type { LossDescription } from './loss-description.ts';
import type { LossInputs } from './loss-inputs.ts';

/** A loss before its options are chosen: what `defineLoss` takes. */
export interface LossDefinition<
  Options extends object,
  Required extends keyof Options,
  Inputs extends LossInputs,
  Labels extends LabelKind,
  DefaultLabel extends number | undefined = number | undefined,
> extends LossDescription {
  readonly name: string;
  readonly inputs: Fact<Inputs, Options>;
  readonly labels: Fact<Labels, Options>;
  /** Every option with its default; `required()` for one that must be given. */
  readonly options?: Options;
  /** The options that have no default. */
  readonly required?: readonly Required[];
  /** What options may be, where the type of the default does not say it. */
  readonly rules?: Readonly<Partial<Record<NoInfer<keyof Options>, OptionRule>>>;
  /** What is wrong with options that hold their rules but do not go together: a sentence, or undefined. */
  check?(options: NoInfer<Options>): string | undefined;
  defaultLabel?(texts: readonly string[], options: NoInfer<Options>): DefaultLabel;
  /** The option that says how many classes there are. */
  readonly classes?: NoInfer<keyof Options & string>;
  parameters?(
    context: { readonly dimension: number },
    options: NoInfer<Options>,
  ): ReturnType<NonNullable<Loss['parameters']>>;
  readonly requires?: Fact<Loss['requires'], Options>;
  readonly strategy?: Fact<Loss['strategy'], Options>;
  readonly meanOverExamples?: Fact<Loss['meanOverExamples'], Options>;
  /**
   * The loss that this one applies to embeddings: default label, classes, weights, what is required, strategy, mean
   * over examples and logits are that loss's where nothing else is said here.
   */
  inner?(options: NoInfer<Options>): Loss;
  logits?(context: LossContext, options: NoInfer<Options>): Tensor;
  compute(context: LossContext, options: NoInfer<Options>): Tensor;
}
