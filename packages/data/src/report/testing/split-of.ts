import { type ReadSplitOptions, readSplit } from '../splits/read-split.ts';
import type { SplitTable } from '../splits/split-table.ts';
import { createTextPool } from '../splits/text-pool.ts';
import { tableOf } from './table-of.ts';

/** Rows from memory as a split called train, in the file train.csv unless the options say otherwise. */
export function splitOf(
  names: readonly string[],
  rows: readonly (readonly unknown[])[],
  { name = 'train', ...options }: Partial<ReadSplitOptions> & { name?: string } = {},
): Promise<SplitTable> {
  const source = tableOf(`${name}.csv`, names, rows);
  return readSplit(name, source, { pool: createTextPool(), ...options });
}
