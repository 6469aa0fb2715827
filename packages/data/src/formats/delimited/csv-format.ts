import type { TableFormat } from '../table-format.ts';
import { openDelimited } from './open-delimited.ts';

export const csvFormat: TableFormat = {
  name: 'CSV',
  extensions: ['.csv'],
  open: openDelimited,
};
