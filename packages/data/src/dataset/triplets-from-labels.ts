import { createGenerator } from '@sentenceforge/random';
import type { Triplet } from './triplet.ts';

/**
 * A triplet for every text whose label another text has too, label after label: with a random text of the same
 * label as positive and a random text of another label as negative. The rule of `triplets_from_labeled_dataset` in
 * Python's training_batch_hard script. There are none where all texts have the same label.
 *
 * @param rows texts with labels, which are compared by identity
 * @param seed an integer from 0 to 2^53 - 1
 *
 * @example tripletsFromLabels([{ text: 'a', label: 0 }, { text: 'b', label: 0 }, { text: 'c', label: 1 }], 42)
 */
export function tripletsFromLabels(
  rows: readonly { readonly text: string; readonly label: unknown }[],
  seed: number,
): Triplet[] {
  const groups = [...Map.groupBy(rows, ({ label }) => label).values()];
  // Groups side by side: the texts of other labels are those before and those after a group.
  const sorted = groups.flat();
  const generator = createGenerator({ seed });
  const triplets: Triplet[] = [];
  let start = 0;
  for (const group of groups) {
    const others = sorted.length - group.length;
    if (group.length > 1 && others > 0) {
      group.forEach(({ text }, place) => {
        const same = generator.integer(group.length - 1);
        const other = generator.integer(others);
        const positive = group[same < place ? same : same + 1]!.text;
        const negative = sorted[other < start ? other : other + group.length]!.text;
        triplets.push({ anchor: text, positive, negative });
      });
    }
    start += group.length;
  }
  return triplets;
}
