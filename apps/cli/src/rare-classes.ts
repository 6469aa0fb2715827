import type { InputExample } from '@sentenceforge/data';
import type { Loss } from '@sentenceforge/losses';
import { labelKinds } from '@sentenceforge/training';

/**
 * What to say about single texts with class ids when a random batch can hardly hold two texts of each class, which is
 * where a loss finds its triplets; undefined where nothing is to be said.
 *
 * @example rareClasses(examples, batchHardTripletLoss(), 16) // 'There are 50 classes, but ...'
 */
export function rareClasses(
  examples: readonly InputExample[],
  loss: Loss,
  batchSize: number,
): string | undefined {
  const isSingle = examples[0]!.texts.length === 1 && labelKinds(examples).includes('class');
  if (!isSingle || loss.labels !== 'class') return undefined;
  const classes = new Set(examples.map(({ label }) => label)).size;
  if (classes * 2 <= batchSize) return undefined;
  return `There are ${classes} classes, so a random batch of ${batchSize} can hardly hold two texts of each, and ${loss.name} learns only from classes with two texts in a batch: give --sampler group_by_label, or a larger --batch-size, ${classes * 2} or more.`;
}
