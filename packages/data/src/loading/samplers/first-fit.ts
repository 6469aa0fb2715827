import type { RepeatedTexts } from './repeated-texts.ts';

/** How many batches that hold one of its texts a row looks at before it starts a batch of its own. */
const mostLooks = 100;

/**
 * Each row in turn goes into the first batch that has room and none of its texts. That gives the batches of Python's
 * `NoDuplicatesBatchSampler`, which fills one batch after the other and walks over all rows that wait for each.
 *
 * A row starts to look at the first batch that is not full, or later: for each text it is kept up to which batch all
 * either are full or hold it. So a text of many rows costs each of them one step. What is left are rows of two or more
 * frequent texts in turns; there a row looks at 100 batches at most, hence at most 100 looks for each text in all.
 *
 * @param order the rows, each once
 * @param batchSize >= 1
 */
export function firstFit(order: Uint32Array, texts: RepeatedTexts, batchSize: number): number[][] {
  const { ids, starts } = texts;
  const batches: number[][] = [];
  // The next batch that is not full, in steps that may be several.
  const following = Uint32Array.from({ length: order.length + 1 }, (_, batch) => batch);
  const openFrom = (from: number): number => {
    let batch = from;
    while (following[batch] !== batch) {
      following[batch] = following[following[batch]!]!;
      batch = following[batch]!;
    }
    return batch;
  };
  // Of each text the first batch that may take it, and whether an open batch from there on holds it.
  const first = new Uint32Array(texts.count);
  const held = new Set<number>();
  const key = (text: number, batch: number): number => text * (order.length + 1) + batch;
  const holds = (batch: number, row: number): boolean => {
    for (let slot = starts[row]!; slot < starts[row + 1]!; slot += 1) {
      if (held.has(key(ids[slot]!, batch))) return true;
    }
    return false;
  };

  for (const row of order) {
    const end = starts[row + 1]!;
    let batch = openFrom(0);
    for (let slot = starts[row]!; slot < end; slot += 1) {
      const text = ids[slot]!;
      let free = openFrom(first[text]!);
      while (held.delete(key(text, free))) free = openFrom(free + 1);
      first[text] = free;
      batch = Math.max(batch, free);
    }
    for (let looks = 0; holds(batch, row); looks += 1) {
      batch = looks < mostLooks ? openFrom(batch + 1) : batches.length;
    }

    if (batch === batches.length) batches.push([]);
    const rows = batches[batch]!;
    rows.push(row);
    for (let slot = starts[row]!; slot < end; slot += 1) held.add(key(ids[slot]!, batch));
    if (rows.length < batchSize) continue;
    following[batch] = batch + 1;
    for (const one of rows) {
      for (let slot = starts[one]!; slot < starts[one + 1]!; slot += 1) {
        held.delete(key(ids[slot]!, batch));
      }
    }
  }
  return batches;
}
