import { SentenceForgeError } from '@sentenceforge/errors';
import type { Tensor } from '@sentenceforge/graph';
import { checkOptions } from './options/check-options.ts';
import type { OptionRule } from './options/option-rule.ts';
import type { LabelKind } from './types/label-kind.ts';
import type { Loss, LossContext } from './types/loss.ts';
import type { LossInputs } from './types/loss-inputs.ts';

/** A fact about a loss, or how it follows from the options. */
type Fact<T, Options> = T | ((options: NoInfer<Options>) => T);

/** What people read about a loss: the table of losses is made of it. */
export interface LossDescription {
  /** What it does, one sentence. */
  readonly summary?: string;
  readonly formula?: string;
  /** The paper, and the counterpart in Python where the name is another. */
  readonly reference?: string;
  /** Whether it is the one to try first for its kind of data. */
  readonly recommended?: boolean;
  /** Whether sentence-transformers has it, under this name: true unless said otherwise. */
  readonly inPython?: boolean;
}

/** A loss before its options are chosen: what {@link defineLoss} takes. */
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
  inner?(options: NoInfer<Options>): Loss;
  logits?(context: LossContext, options: NoInfer<Options>): Tensor;
  compute(context: LossContext, options: NoInfer<Options>): Tensor;
}

/** The kinds of a loss's labels as its type has them: `none` too where the loss can tell a label that is absent. */
type LabelsOrNone<Labels extends LabelKind, DefaultLabel> = [DefaultLabel] extends [never]
  ? Labels
  : Labels | 'none';

/** What makes a loss from options, and knows its name, its defaults and what to read about it. */
export interface LossFactory<
  Options extends object = object,
  Required extends keyof Options = never,
  Inputs extends LossInputs = LossInputs,
  Labels extends LabelKind = LabelKind,
> extends LossDescription {
  (
    ...options: [Required] extends [never]
      ? [options?: Partial<Options>]
      : [options: Pick<Options, Required> & Partial<Options>]
  ): Loss<Options, Inputs, Labels>;
  readonly lossName: string;
  readonly defaults: Readonly<Options>;
  readonly required: readonly (keyof Options)[];
  readonly rules: Readonly<Record<string, OptionRule>>;
  readonly classes?: (keyof Options & string) | undefined;
  /** Absent where it follows from the options. */
  readonly inputs?: Inputs | undefined;
  /** Absent where it follows from the options. */
  readonly labels?: Labels | undefined;
}

/**
 * Define a loss: metadata, and a pure function of embeddings and labels.
 *
 * @throws OPTION_INVALID from the factory, for an option that the loss does not have or a value that it does not take
 *
 * @example
 * export const cosineSimilarityLoss = defineLoss({
 *   name: 'CosineSimilarityLoss',
 *   inputs: { columns: ['sentence1', 'sentence2'] },
 *   labels: 'score',
 *   compute: ({ columns: [a, b], labels }) => meanSquaredError(cosineSimilarity(a!, b!), labels!),
 * });
 */
export function defineLoss<
  Options extends object = object,
  const Required extends keyof Options = never,
  const Inputs extends LossInputs = LossInputs,
  const Labels extends LabelKind = LabelKind,
  DefaultLabel extends number | undefined = never,
>(
  definition: LossDefinition<Options, Required, Inputs, Labels, DefaultLabel>,
): LossFactory<Options, Required, Inputs, LabelsOrNone<Labels, DefaultLabel>> {
  const { name, summary, formula, reference, recommended, inPython, classes } = definition;
  const { options: defaults = {} as Options, required = [], rules = {} } = definition;
  const make = (given: Partial<Options> = {}): Loss<Options, Inputs, Labels> => {
    const chosen = Object.entries(given).filter(([, value]) => value !== undefined);
    const options = Object.freeze({ ...defaults, ...Object.fromEntries(chosen) }) as Options;
    checkOptions(name, options as Readonly<Record<string, unknown>>, {
      defaults,
      rules: { ...rules },
    });
    const problem = definition.check?.(options);
    if (problem) {
      throw new SentenceForgeError('OPTION_INVALID', {
        problem: `${name}: ${problem}`,
        fix: 'Change one of these options.',
        details: { loss: name, options },
      });
    }
    const fact = <T>(value: Fact<T, Options>): T =>
      typeof value === 'function' ? (value as (options: Options) => T)(options) : value;
    const { parameters, defaultLabel, logits } = definition;
    return Object.freeze({
      name,
      inputs: fact(definition.inputs),
      labels: fact(definition.labels),
      options,
      defaultLabel: defaultLabel && ((texts) => defaultLabel(texts, options)),
      classes: classes && (options[classes] as number),
      parameters: parameters && ((context) => parameters(context, options)),
      requires: fact(definition.requires),
      strategy: fact(definition.strategy),
      inner: definition.inner?.(options),
      logits: logits && ((context) => logits(context, options)),
      compute: (context) => definition.compute(context, options),
    } satisfies Loss<Options, Inputs, Labels>);
  };
  const constant = <T>(value: Fact<T, Options>): T | undefined =>
    typeof value === 'function' ? undefined : value;
  const facts = { lossName: name, summary, formula, reference, recommended, inPython, classes };
  const { inputs, labels } = definition;
  return Object.assign(make, {
    ...facts,
    inputs: constant(inputs),
    labels: constant(labels),
    defaults,
    required,
    rules: { ...rules },
  });
}
