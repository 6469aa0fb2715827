import type { TableWriter } from './table-writer.ts';
import { writeDelimited } from './write-delimited.ts';

export const csvWriter: TableWriter = {
  extension: '.csv',
  write: (table, { append, file, options: { quoting = true } }) =>
    writeDelimited(table, { append, file, delimiter: ',', quoting }),
};
