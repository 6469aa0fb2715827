import { SentenceForgeError } from '@sentenceforge/errors';
import type { TableSource } from '../../tables/table-source.ts';
import { arrowWriter } from './arrow-writer.ts';
import { csvWriter } from './csv-writer.ts';
import { jsonLinesWriter } from './json-lines-writer.ts';
import { parquetWriter } from './parquet-writer.ts';
import type { TableWriter } from './table-writer.ts';
import { tsvWriter } from './tsv-writer.ts';
import { writeAtomically } from './write-atomically.ts';
import type { WriteTableOptions } from './write-table-options.ts';

const writers: readonly TableWriter[] = [
  arrowWriter,
  parquetWriter,
  jsonLinesWriter,
  csvWriter,
  tsvWriter,
];

/**
 * Writes a table to a file of the format that its extension tells: .arrow, .parquet, .jsonl, .csv or .tsv (the latter two
 * with a header). The table is read chunk by chunk, for .arrow and .parquet twice, as their types follow from all values.
 * The file appears as a whole or not at all. Values are texts, numbers, booleans, nulls, and lists of texts or numbers;
 * CSV and TSV have lists as JSON and nulls as empty fields.
 *
 * Errors: NAME_UNKNOWN (extension), OUTPUT_NOT_WRITABLE, TEXT_INVALID for a value that the format has no place for, and
 * those of the table.
 *
 * @example await writeTable('train.parquet', await openTable('train-*.csv'));
 */
export async function writeTable(
  path: string,
  table: TableSource,
  options: WriteTableOptions = {},
): Promise<void> {
  const writer = writers.find(({ extension }) => path.toLowerCase().endsWith(extension));
  if (writer === undefined) {
    throw new SentenceForgeError('NAME_UNKNOWN', {
      problem: `No format to write is known by the extension of ${path}.`,
      fix: `Use one of ${writers.map(({ extension }) => extension).join(', ')}.`,
      details: { file: path },
    });
  }
  await writeAtomically(path, (append) => writer.write(table, { append, file: path, options }));
}
