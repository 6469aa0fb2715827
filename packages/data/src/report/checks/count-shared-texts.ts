import type { SplitTable } from '../splits/split-table.ts';

/** In how many rows a text is. */
interface Uses {
  /** In any column. */
  rows: number;
  /** In no column but those of negatives. */
  asNegative: number;
}

/**
 * How many times two rows share a text, in whichever columns, as `no_duplicates` batches never do; but not where it is a
 * negative in both. Two rows that share two texts count twice. Linear in the number of texts.
 *
 * @param table anchors, positives, then negatives
 * @example countSharedTexts(table) // 2
 */
export function countSharedTexts({ texts, rows }: Pick<SplitTable, 'texts' | 'rows'>): number {
  const uses = new Map<number, Uses>();
  for (let row = 0; row < rows; row += 1) {
    const ids = texts.map((column) => column.ids[row]!);
    const pair = ids.slice(0, 2);
    for (const id of new Set(ids)) {
      if (id < 0) continue;
      const known = uses.get(id) ?? { rows: 0, asNegative: 0 };
      known.rows += 1;
      if (!pair.includes(id)) known.asNegative += 1;
      uses.set(id, known);
    }
  }
  const pairsOf = (count: number): number => (count * (count - 1)) / 2;
  let shared = 0;
  for (const known of uses.values()) shared += pairsOf(known.rows) - pairsOf(known.asNegative);
  return shared;
}
