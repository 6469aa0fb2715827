import type { TableSource } from '../tables/table-source.ts';
import type { ByteSource } from './byte-source.ts';
import type { FormatOptions } from './format-options.ts';

/** One kind of file. */
export interface TableFormat {
  /** What people call it. */
  readonly name: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /**
   * Looks at the beginning (or the end) of a file for its columns.
   *
   * @throws FILE_MALFORMED, DATA_EMPTY
   */
  open(source: ByteSource, options: FormatOptions): Promise<TableSource>;
}
