import type { Loss, LossContext } from '../types/loss.ts';

const prefix = 'loss.';

/**
 * A loss as a wrapper applies it: its weights have the names that Python gives them in the wrapper,
 * `loss.classifier.weight`. Nothing else differs.
 *
 * @example nestedLoss(softmaxLoss({ numLabels: 3 })).parameters!({ dimension: 384 }); // { 'loss.classifier.weight': ... }
 */
export function nestedLoss(loss: Loss): Loss {
  const own = (context: LossContext): LossContext => ({
    ...context,
    parameters: Object.fromEntries(
      Object.entries(context.parameters)
        .filter(([name]) => name.startsWith(prefix))
        .map(([name, weight]) => [name.slice(prefix.length), weight]),
    ),
  });
  const { parameters, logits } = loss;
  return {
    ...loss,
    ...(parameters && {
      parameters: (context) =>
        Object.fromEntries(
          Object.entries(parameters(context)).map(([name, spec]) => [`${prefix}${name}`, spec]),
        ),
    }),
    ...(logits && { logits: (context) => logits(own(context)) }),
    compute: (context) => loss.compute(own(context)),
  };
}
