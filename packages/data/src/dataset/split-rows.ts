import { SentenceForgeError } from '@sentenceforge/errors';
import { permutation } from '@sentenceforge/random';
import type { Table } from 'apache-arrow';
import { groupRows } from './group-rows.ts';
import { selectRows } from './select-rows.ts';

/** How {@link splitRows} divides a table. */
export interface SplitOptions {
  /** The share of rows for training, between 0 and 1. */
  train: number;
  /** An integer from 0 to 2^53 - 1. */
  seed: number;
  /**
   * A column whose equal values stay together. That keeps the texts of this column apart, not those of other columns: a
   * text may still be in another column of the other part.
   */
  by?: string;
}

/**
 * Divides a table at random; in both parts rows keep their order. With `by`, groups of rows are drawn until the share
 * is reached, so that training gets at most the rows of one group more.
 *
 * @throws OPTION_INVALID, COLUMN_MISSING; DATA_EMPTY where one of the parts would have no rows.
 *
 * @example splitRows(table, { train: 0.9, seed: 42, by: 'sentence1' })
 */
export function splitRows(
  table: Table,
  { train, seed, by }: SplitOptions,
): { train: Table; test: Table } {
  if (!(train > 0 && train < 1)) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `The option train of a split is ${String(train)}.`,
      fix: 'Give the share of rows for training, such as 0.9.',
      details: { option: 'train', value: train },
    });
  }
  const wanted = Math.round(table.numRows * train);
  const groups =
    by === undefined
      ? Array.from({ length: table.numRows }, (_, row) => [row])
      : groupRows(table, by);
  const isTrain = new Uint8Array(table.numRows);
  let taken = 0;
  for (const index of permutation(groups.length, { seed })) {
    if (taken >= wanted) break;
    for (const row of groups[index]!) isTrain[row] = 1;
    taken += groups[index]!.length;
  }
  if (taken === 0 || taken === table.numRows) throwEmpty(table.numRows, groups.length, by);
  const rows = Array.from(isTrain.keys());
  return {
    train: selectRows(
      table,
      rows.filter((row) => isTrain[row]),
    ),
    test: selectRows(
      table,
      rows.filter((row) => !isTrain[row]),
    ),
  };
}

function throwEmpty(rows: number, groups: number, by: string | undefined): never {
  const what = by === undefined ? '' : ` with ${groups} different values in column ${by}`;
  throw new SentenceForgeError('DATA_EMPTY', {
    problem: `A split of ${rows} rows${what} leaves one of its parts empty.`,
    fix: 'Give more rows, another share for training, or another column for by.',
    details: { rows, groups, by },
  });
}
