/** What follows after the first `count` batches. It reads those too. */
export async function* skipBatches<Batch>(
  batches: Iterable<Batch> | AsyncIterable<Batch>,
  count: number,
): AsyncGenerator<Batch> {
  let position = 0;
  for await (const batch of batches) {
    if (position >= count) yield batch;
    position += 1;
  }
}
