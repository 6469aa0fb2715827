import type { Loss, LossContext } from './types/loss.ts';

/** A loss before its options are chosen: what {@link defineLoss} takes. */
export interface LossDefinition<Options extends object>
  extends Omit<Loss<Options>, 'options' | 'compute' | 'parameters'> {
  /** Every option with its default. */
  readonly options?: Options;
  parameters?(
    context: { readonly dimension: number },
    options: Options,
  ): ReturnType<NonNullable<Loss['parameters']>>;
  compute(context: LossContext, options: Options): ReturnType<Loss['compute']>;
}

/** What makes a loss from options, and knows its own name and defaults. */
export type LossFactory<Options extends object = object> = ((
  options?: Partial<Options>,
) => Loss<Options>) & { readonly lossName: string; readonly defaults: Readonly<Options> };

/**
 * Define a loss: metadata, and a pure function of embeddings and labels.
 *
 * @example
 * export const cosineSimilarityLoss = defineLoss({
 *   name: 'CosineSimilarityLoss',
 *   inputs: { columns: ['sentence1', 'sentence2'] },
 *   labels: 'score',
 *   compute: ({ columns: [a, b], labels }) => meanSquaredError(cosineSimilarity(a!, b!), labels!),
 * });
 */
export function defineLoss<Options extends object = object>(
  definition: LossDefinition<Options>,
): LossFactory<Options> {
  const { options: defaults = {} as Options, parameters, compute, ...facts } = definition;
  const make = (chosen: Partial<Options> = {}): Loss<Options> => {
    const options = Object.freeze({ ...defaults, ...chosen });
    return Object.freeze({
      ...facts,
      options,
      ...(parameters ? { parameters: (context) => parameters(context, options) } : {}),
      compute: (context) => compute(context, options),
    } satisfies Loss<Options>);
  };
  return Object.assign(make, { lossName: definition.name, defaults });
}
