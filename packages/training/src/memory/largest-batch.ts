import type { BatchSource, InputExample } from '@sentenceforge/data';

/**
 * The largest batch that a loader may give: as many examples as the largest of its first epoch, all as its longest one
 * (by characters; tokens are not counted, which would take time). Nothing for a stream, which is not read ahead.
 */
export async function largestBatch(
  loader: BatchSource,
): Promise<readonly InputExample[] | undefined> {
  if (loader.length === undefined) return undefined;
  const characters = ({ texts }: InputExample): number =>
    texts.reduce((sum, text) => sum + text.length, 0);
  const longest = loader.examples.reduce((one, other) =>
    characters(other) > characters(one) ? other : one,
  );
  let rows = 0;
  for await (const { length } of loader.batches(0)) rows = Math.max(rows, length);
  return Array.from({ length: rows }, () => longest);
}
