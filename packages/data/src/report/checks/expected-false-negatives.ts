import type { SplitTable } from '../splits/split-table.ts';
import { countCollidingPairs } from './count-colliding-pairs.ts';

/**
 * How many pairs of rows with the same anchor or positive a random batch holds on average: each is two false negatives
 * of a loss that takes the other rows of its batch as negatives. Every pair of rows is in a batch of B of N rows with
 * probability B (B - 1) / (N (N - 1)). Undefined where that is no question: fewer than two texts, or labels.
 *
 * @param batchSize rows in a batch, at least 1
 * @example expectedFalseNegatives(table, 32) // 0.07
 */
export function expectedFalseNegatives(table: SplitTable, batchSize: number): number | undefined {
  const [anchors, positives] = table.texts;
  if (!anchors || !positives || table.labels.length > 0) return undefined;
  if (table.rows < 2) return 0;
  const size = Math.min(batchSize, table.rows);
  const inBatch = (size * (size - 1)) / (table.rows * (table.rows - 1));
  return countCollidingPairs(anchors.ids, positives.ids) * inBatch;
}
