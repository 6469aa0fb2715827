import type { SplitTable } from '../splits/split-table.ts';
import { countSharedTexts } from './count-shared-texts.ts';

/**
 * How often a random batch holds the same text in two of its rows on average, anchor or positive in at least one of them:
 * a loss that takes the other rows of its batch as negatives pushes it from itself. Every pair of rows is in a batch of B
 * of N rows with probability B (B - 1) / (N (N - 1)). Undefined where that is no question: fewer than two texts, or
 * labels.
 *
 * @param batchSize rows in a batch, at least 1
 * @example expectedFalseNegatives(table, 32) // 0.07
 */
export function expectedFalseNegatives(table: SplitTable, batchSize: number): number | undefined {
  if (table.texts.length < 2 || table.labels.length > 0) return undefined;
  if (table.rows < 2) return 0;
  const size = Math.min(batchSize, table.rows);
  const inBatch = (size * (size - 1)) / (table.rows * (table.rows - 1));
  return countSharedTexts(table) * inBatch;
}
