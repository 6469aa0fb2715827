import { SentenceForgeError } from '@sentenceforge/errors';

/**
 * The first `count` texts of every example, one list per column.
 *
 * @throws EVALUATION_INPUT_INVALID with the index of an example that has fewer texts.
 * @example exampleColumns([{ texts: ['a', 'b', 'c'] }, { texts: ['d', 'e'] }], 2) // [['a', 'd'], ['b', 'e']]
 */
export function exampleColumns(
  examples: readonly { readonly texts: readonly string[] }[],
  count: number,
): string[][] {
  const textsOf = (example: unknown): unknown => (example as { texts?: unknown } | null)?.texts;
  for (const [index, example] of examples.entries()) {
    const texts = textsOf(example);
    const found = Array.isArray(texts) ? texts.length : 0;
    if (found < count) {
      throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
        problem: `The example at index ${index} has ${found} texts, but ${count} are needed.`,
        fix: `Give every example its texts in their order: { texts: [...] } with ${count} of them.`,
        details: { index, texts: found },
      });
    }
  }
  return Array.from({ length: count }, (_, column) => examples.map(({ texts }) => texts[column]!));
}
