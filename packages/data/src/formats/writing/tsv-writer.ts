import type { TableWriter } from './table-writer.ts';
import { writeDelimited } from './write-delimited.ts';

/** Without quotes unless they are asked for, as .tsv files are read. */
export const tsvWriter: TableWriter = {
  extension: '.tsv',
  write: (table, { append, file, options: { quoting = false } }) =>
    writeDelimited(table, { append, file, delimiter: '\t', quoting }),
};
