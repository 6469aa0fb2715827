import type { TableFormat } from '../table-format.ts';
import { openDelimited } from './open-delimited.ts';

export const tsvFormat: TableFormat = {
  name: 'TSV',
  extensions: ['.tsv', '.txt'],
  open: openDelimited,
};
