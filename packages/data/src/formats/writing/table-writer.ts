import type { TableSource } from '../../tables/table-source.ts';
import type { WriteTableOptions } from './write-table-options.ts';

/** Writes tables in one format. */
export interface TableWriter {
  /** Lower case, with the dot. */
  readonly extension: string;
  /** Appends the table's bytes in order; chunks are held in memory one at a time. */
  write(
    table: TableSource,
    output: {
      append: (bytes: Uint8Array) => Promise<void>;
      file: string;
      options: WriteTableOptions;
    },
  ): Promise<void>;
}
