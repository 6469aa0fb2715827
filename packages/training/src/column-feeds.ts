import type { HostTensor } from '@sentenceforge/graph';
import type { Guide } from './guide.ts';

/**
 * A model's embeddings of each column of examples, `[examples, D]`, by name.
 *
 * @param texts of each example, one for each name
 */
export async function columnFeeds(
  model: Pick<Guide, 'encode'>,
  texts: readonly (readonly string[])[],
  names: readonly string[],
): Promise<Record<string, HostTensor>> {
  const all = names.flatMap((_, column) => texts.map((example) => example[column]!));
  const { data, columns } = await model.encode(all);
  const size = texts.length * columns;
  return Object.fromEntries(
    names.map((name, column) => [
      name,
      {
        data: Float32Array.from(data.subarray(column * size, (column + 1) * size)),
        shape: [texts.length, columns],
        dtype: 'float32' as const,
      },
    ]),
  );
}
