import type { HostTensor } from '@sentenceforge/graph';

/**
 * The values of `input_ids` and `attention_mask`, int32 `[texts, sequence]` each, of token ids.
 *
 * Texts are padded on the right with their own tokens from the start, over and over: what such rows hold is of the kind
 * that real tokens hold, so that ranges over all rows are those of texts. A text without tokens is padded with 0.
 *
 * @example const { input_ids } = paddedFeeds([[1, 2], [1, 2, 3]]); // 1, 2, 1, 1, 2, 3
 */
export function paddedFeeds(
  texts: readonly (readonly number[])[],
): Readonly<Record<'input_ids' | 'attention_mask', HostTensor>> {
  const longest = Math.max(1, ...texts.map(({ length }) => length));
  const shape = [texts.length, longest];
  const fill = (value: (ids: readonly number[], place: number) => number): HostTensor => ({
    data: Int32Array.from(
      texts.flatMap((ids) => Array.from({ length: longest }, (_, i) => value(ids, i))),
    ),
    shape,
    dtype: 'int32',
  });
  return {
    input_ids: fill((ids, place) => ids[place % ids.length] ?? 0),
    attention_mask: fill((ids, place) => Number(place < ids.length)),
  };
}
