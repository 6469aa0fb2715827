import { type Loss, rules } from '@sentenceforge/losses';
import { pythonSpelling } from '../python-spelling.ts';

/** A loss as JSON, in the spelling that `makeLoss` takes. */
export interface LossAsJson {
  readonly loss: string;
  readonly loss_options: Readonly<Record<string, unknown>>;
}

/**
 * A loss by its name and options, the loss in a wrapper too; undefined when an option is a function, which no file can
 * hold.
 *
 * @example
 * describeLoss(softmaxLoss({ numLabels: 3 })) // { loss: 'SoftmaxLoss', loss_options: { num_labels: 3, ... } }
 */
export function describeLoss({ name, options }: Loss): LossAsJson | undefined {
  const described: Record<string, unknown> = {};
  for (const [option, value] of Object.entries(options)) {
    const key = pythonSpelling(option);
    if (typeof value === 'function') return undefined;
    if (!rules.loss.holds(value)) {
      described[key] = value;
      continue;
    }
    const inner = describeLoss(value as Loss);
    if (!inner) return undefined;
    described[key] = inner.loss;
    described[`${key}_options`] = inner.loss_options;
  }
  return { loss: name, loss_options: described };
}
