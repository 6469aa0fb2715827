/** When a batch is full: it has so many rows, or one more row would bring its lengths over the budget. */
export type BatchLimit =
  | { readonly batchSize: number }
  | { readonly batchTokens: number; readonly lengths: ArrayLike<number> };

/**
 * Rows in their order, cut into batches as full as the limit allows, at least one row in each. The batches share the
 * memory of the rows.
 *
 * @example cutBatches(Uint32Array.of(0, 1, 2), { batchSize: 2 }) // [[0, 1], [2]]
 */
export function cutBatches(rows: Uint32Array, limit: BatchLimit): Uint32Array[] {
  const batches: Uint32Array[] = [];
  for (let start = 0; start < rows.length; ) {
    const end = 'batchSize' in limit ? start + limit.batchSize : endWithin(rows, start, limit);
    batches.push(rows.subarray(start, end));
    start = end;
  }
  return batches;
}

function endWithin(
  rows: Uint32Array,
  start: number,
  { batchTokens, lengths }: { batchTokens: number; lengths: ArrayLike<number> },
): number {
  let end = start + 1;
  let tokens = lengths[rows[start]!]!;
  while (end < rows.length) {
    tokens += lengths[rows[end]!]!;
    if (tokens > batchTokens) break;
    end += 1;
  }
  return end;
}
