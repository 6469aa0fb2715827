import type { Data, Vector } from 'apache-arrow';

/** Turns the values of a column, block by block, into Arrow. */
export interface ColumnEncoder<Value = unknown> {
  encode(values: readonly Value[]): Data;
  /** The column of all blocks, in order. */
  finish(blocks: readonly Data[]): Vector;
}
