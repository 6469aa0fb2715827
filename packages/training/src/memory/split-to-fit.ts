import { SentenceForgeError } from '@sentenceforge/errors';

/**
 * Items in parts that each fit a memory budget: all, or halves of them, or halves of these, in their order.
 *
 * @param bytesOf what a pass over some of the items takes
 * @throws OPTION_INVALID when one alone does not fit
 *
 * @example splitToFit([9, 8, 2, 1], { bytesOf: sum, budget: 10 }); // [[9], [8], [2, 1]]
 */
export function splitToFit<Item>(
  items: readonly Item[],
  options: { readonly bytesOf: (items: readonly Item[]) => number; readonly budget: number },
): (readonly Item[])[] {
  const { bytesOf, budget } = options;
  const bytes = bytesOf(items);
  if (bytes <= budget) return [items];
  if (items.length === 1) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `memoryBudget is ${budget} bytes, but a pass over the longest text alone takes about ${Math.ceil(bytes)}.`,
      fix: 'Give more memory, cut texts shorter (max_seq_length), or use a smaller model.',
      details: { option: 'memoryBudget', value: budget, needed: Math.ceil(bytes) },
    });
  }
  const half = Math.ceil(items.length / 2);
  return [...splitToFit(items.slice(0, half), options), ...splitToFit(items.slice(half), options)];
}
