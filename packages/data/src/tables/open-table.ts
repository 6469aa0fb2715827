import type { FormatOptions } from '../formats/format-options.ts';
import { openBytes } from '../formats/open-bytes.ts';
import { expandPaths } from './expand-paths.ts';
import { joinTables } from './join-tables.ts';
import { nodeCompressors } from './node-compressors.ts';
import { openFile } from './open-file.ts';
import { type HubTableOptions, openHubTable } from './open-hub-table.ts';
import type { TableSource } from './table-source.ts';

/** How {@link openTable} reads. */
export interface OpenTableOptions extends FormatOptions {
  /** Data sets of the Hub: which configuration and split, and how they are fetched. */
  readonly hub?: HubTableOptions | undefined;
}

/**
 * A table out of a file, of several with the same columns (a list, or a pattern, whose files are read in sorted order),
 * or of a data set of the Hub (`hub:owner/name`). Formats go by extension: .csv, .tsv, .txt, .jsonl, .ndjson, .json,
 * .parquet, .arrow, .feather, .ipc, each also as .gz or .zst. Rows are read while they are asked for, in bounded memory;
 * .json is read whole, and so are Parquet and Arrow that are compressed as a whole (.gz, .zst).
 *
 * Errors: FILE_NOT_FOUND, NAME_UNKNOWN (extension), DATA_EMPTY, COLUMN_MISSING, OPTION_INVALID, FILE_MALFORMED (also
 * while rows are read; `details` has file, row and line where they are known), and those of `openHubTable`.
 *
 * @example
 * const table = await openTable('data/train-*.parquet');
 * for await (const { columns, rows } of table.chunks()) console.log(rows, columns.get('anchor')?.get(0));
 */
export async function openTable(
  source: string | readonly string[],
  { hub, ...options }: OpenTableOptions = {},
): Promise<TableSource> {
  if (typeof source === 'string' && source.startsWith('hub:')) {
    return openHubTable(source.slice('hub:'.length), { ...options, ...hub });
  }
  const [first, ...others] = expandPaths(source);
  const open = async (path: string): Promise<TableSource> =>
    openBytes(await openFile(path), { compressors: nodeCompressors(), ...options });
  const tables: [TableSource, ...TableSource[]] = [await open(first)];
  for (const path of others) tables.push(await open(path));
  return joinTables(tables);
}
