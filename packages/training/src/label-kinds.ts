import type { InputExample } from '@sentenceforge/data';
import type { LabelKind } from '@sentenceforge/losses';

/**
 * What the labels of examples can be taken for, the most special first: 0 and 1 are `binary`, `class` and `score`.
 * Examples without a label are left out, unless there are no others.
 *
 * @example labelKinds([new InputExample({ texts: ['a', 'b'], label: 0.5 })]) // ['score']
 */
export function labelKinds(examples: readonly InputExample[]): readonly LabelKind[] {
  const labels = examples.map(({ label }) => label).filter((label) => label !== undefined);
  if (labels.length === 0) return ['none'];
  if (labels.some((label) => typeof label === 'object')) return ['scores', 'embedding'];
  if (labels.every((label) => label === 0 || label === 1)) return ['binary', 'class', 'score'];
  if (labels.every((label) => Number.isInteger(label) && Number(label) >= 0)) {
    return ['class', 'score'];
  }
  return ['score'];
}
