import type { Guide } from '../guide.ts';
import type { FeedSource } from './feed-source.ts';

/** A guide's embeddings of each column, under the names that are given. */
export function guideSource(guide: Guide, names: readonly string[]): FeedSource {
  return async (batch) => {
    const texts = names.flatMap((_, column) => batch.map((example) => example.texts[column]!));
    const { data, columns } = await guide.encode(texts);
    const size = batch.length * columns;
    return Object.fromEntries(
      names.map((name, column) => [
        name,
        {
          data: Float32Array.from(data.subarray(column * size, (column + 1) * size)),
          shape: [batch.length, columns],
          dtype: 'float32' as const,
        },
      ]),
    );
  };
}
