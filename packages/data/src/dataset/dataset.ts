import type { Table } from 'apache-arrow';
import type { InputExample } from '../input-example.ts';
import type { ExampleOptions } from '../streams/create-example-reader.ts';
import type { TableSource } from '../tables/table-source.ts';
import { concatenateTables } from './concatenate-tables.ts';
import type { DatasetRow } from './dataset-row.ts';
import { examplesOf } from './examples-of.ts';
import { filterRows } from './filter-rows.ts';
import { type InterleaveOptions, interleavedOrder } from './interleaved-order.ts';
import { keepColumns } from './keep-columns.ts';
import { mapRows } from './map-rows.ts';
import { renameColumns } from './rename-columns.ts';
import { rowAt } from './row-at.ts';
import { selectRows } from './select-rows.ts';
import { shuffleRows } from './shuffle-rows.ts';
import { type SplitOptions, splitRows } from './split-rows.ts';
import { tableChunks } from './table-chunks.ts';
import { tableFromExamples } from './table-from-examples.ts';
import { tableFromRows } from './table-from-rows.ts';
import { tableFromSource } from './table-from-source.ts';
import { type TripletOptions, tripletTable } from './triplet-table.ts';

/**
 * Rows with named columns, in memory as an Arrow table. It never changes: each method gives another data set, which
 * shares the memory of this one where it can.
 *
 * @example
 * const all = await Dataset.from(await openTable('nli.parquet'));
 * // split before triplets are made: a hypothesis of one triplet is the anchor of another
 * const { train, test } = all.split({ train: 0.9, seed: 42, by: 'premise' });
 * const loader = new DataLoader(train.toTriplets({ seed: 42 }).examples(), { shuffle: true });
 */
export class Dataset {
  /** The Arrow table, for whoever wants it as such. */
  readonly table: Table;

  constructor(table: Table) {
    this.table = table;
  }

  /** See {@link tableFromRows}. */
  static fromRows(rows: readonly DatasetRow[]): Dataset {
    return new Dataset(tableFromRows(rows));
  }

  /** All rows of a source, in memory; see {@link tableFromSource}. */
  static async from(source: TableSource): Promise<Dataset> {
    return new Dataset(await tableFromSource(source));
  }

  /** See {@link tableFromExamples}. */
  static fromInputExamples(examples: readonly InputExample[]): Dataset {
    return new Dataset(tableFromExamples(examples));
  }

  /** The rows of all data sets, one after the other; see {@link concatenateTables}. */
  static concatenate(datasets: readonly Dataset[]): Dataset {
    return new Dataset(concatenateTables(datasets.map(({ table }) => table)));
  }

  /** The rows of all data sets in turn, or at random with `probabilities`; see {@link interleavedOrder}. */
  static interleave(datasets: readonly Dataset[], options: InterleaveOptions = {}): Dataset {
    const order = interleavedOrder(
      datasets.map(({ rows }) => rows),
      options,
    );
    return Dataset.concatenate(datasets).select(order);
  }

  /** Names of the columns, in order. */
  get columns(): string[] {
    return this.table.schema.fields.map(({ name }) => name);
  }

  /** How many rows there are. */
  get rows(): number {
    return this.table.numRows;
  }

  /** A row, from 0, as plain JavaScript. Errors: OPTION_INVALID. */
  row(index: number): DatasetRow {
    return rowAt(this.table, index);
  }

  /** The rows as a source, chunk by chunk, without a copy. */
  source(): TableSource {
    const { table } = this;
    return {
      name: 'rows',
      columns: this.columns,
      rows: this.rows,
      async *chunks() {
        yield* tableChunks(table, 'rows');
      },
    };
  }

  /**
   * The rows as examples, made anew at each call; what messages call their file is `rows`. Names of classes are numbered
   * as by `readExamples`. See {@link examplesOf} for roles and errors.
   */
  examples(options: ExampleOptions = {}): InputExample[] {
    return examplesOf(this.table, options);
  }

  /** See {@link mapRows}. */
  map(change: (row: DatasetRow, index: number) => DatasetRow): Dataset {
    return new Dataset(mapRows(this.table, change));
  }

  /** See {@link filterRows}. */
  filter(keep: (row: DatasetRow, index: number) => boolean): Dataset {
    return new Dataset(filterRows(this.table, keep));
  }

  /** See {@link selectRows}. */
  select(rows: ArrayLike<number>): Dataset {
    return new Dataset(selectRows(this.table, rows));
  }

  /** The rows from `start` to before `end`, as `Array.slice` has it; nothing is copied. */
  slice(start?: number, end?: number): Dataset {
    return new Dataset(this.table.slice(start, end));
  }

  /** See {@link shuffleRows}. */
  shuffle(seed: number): Dataset {
    return new Dataset(shuffleRows(this.table, seed));
  }

  /** See {@link splitRows}. */
  split(options: SplitOptions): { train: Dataset; test: Dataset } {
    const { train, test } = splitRows(this.table, options);
    return { train: new Dataset(train), test: new Dataset(test) };
  }

  /** With other names for some columns; see {@link renameColumns}. */
  rename(names: Readonly<Record<string, string>>): Dataset {
    return new Dataset(renameColumns(this.table, names));
  }

  /** With these columns only; see {@link keepColumns}. */
  keep(columns: readonly string[]): Dataset {
    return new Dataset(keepColumns(this.table, columns));
  }

  /** From inference or from labelled texts; see {@link tripletTable}. */
  toTriplets(options: TripletOptions = {}): Dataset {
    return new Dataset(tripletTable(this.table, options));
  }
}
