import { SentenceForgeError } from '@sentenceforge/errors';
import { checkOptions } from './options/check-options.ts';
import type { Fact } from './types/fact.ts';
import type { LabelKind } from './types/label-kind.ts';
import type { Loss } from './types/loss.ts';
import type { LossDefinition } from './types/loss-definition.ts';
import type { LossFactory } from './types/loss-factory.ts';
import type { LossInputs } from './types/loss-inputs.ts';

/** The kinds of a loss's labels as its type has them: `none` too where the loss can tell a label that is absent. */
type LabelsOrNone<Labels extends LabelKind, DefaultLabel> = [DefaultLabel] extends [never]
  ? Labels
  : Labels | 'none';

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
    const inner = definition.inner?.(options);
    return Object.freeze({
      name,
      inputs: fact(definition.inputs),
      labels: fact(definition.labels),
      options,
      defaultLabel: defaultLabel ? (texts) => defaultLabel(texts, options) : inner?.defaultLabel,
      classes: classes ? (options[classes] as number) : inner?.classes,
      parameters: parameters ? (context) => parameters(context, options) : inner?.parameters,
      requires: fact(definition.requires) ?? inner?.requires,
      strategy: fact(definition.strategy) ?? inner?.strategy,
      meanOverExamples: fact(definition.meanOverExamples) ?? inner?.meanOverExamples,
      logits: logits ? (context) => logits(context, options) : inner?.logits,
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
