import type { Generator } from '@sentenceforge/random';

/** A copy of a list in random order, each order equally likely (Fisher-Yates). */
export function shuffled<Item>(items: readonly Item[], generator: Generator): Item[] {
  const list = items.slice();
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = generator.integer(last + 1);
    [list[last], list[other]] = [list[other]!, list[last]!];
  }
  return list;
}
