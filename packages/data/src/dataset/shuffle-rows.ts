import { permutation } from '@sentenceforge/random';
import type { Table } from 'apache-arrow';
import { selectRows } from './select-rows.ts';

/**
 * The rows in random order, each order equally likely, determined by the seed (an integer from 0 to 2^53 - 1).
 *
 * @throws OPTION_INVALID for another seed.
 *
 * @example shuffleRows(table, 42)
 */
export function shuffleRows(table: Table, seed: number): Table {
  return selectRows(table, permutation(table.numRows, { seed }));
}
