import type { Tensor } from '@sentenceforge/graph';
import type { Loss } from '../types/loss.ts';
import type { LossParameterSpecs } from '../types/loss-parameter-specs.ts';

const prefix = 'loss.';

/** The weights of the loss that a wrapper applies, under the names that Python gives them: `loss.classifier.weight`. */
export const innerParameters = {
  /** What the wrapper owns for the inner loss. */
  specs: (loss: Loss, context: { readonly dimension: number }): LossParameterSpecs =>
    Object.fromEntries(
      Object.entries(loss.parameters?.(context) ?? {}).map(([name, spec]) => [
        `${prefix}${name}`,
        spec,
      ]),
    ),
  /** The inner loss's own weights among the wrapper's. */
  of: (parameters: Readonly<Record<string, Tensor>>): Readonly<Record<string, Tensor>> =>
    Object.fromEntries(
      Object.entries(parameters)
        .filter(([name]) => name.startsWith(prefix))
        .map(([name, weight]) => [name.slice(prefix.length), weight]),
    ),
} as const;
