import type { TableFormat } from '../table-format.ts';
import { openParquet } from './open-parquet.ts';

export const parquetFormat: TableFormat = {
  name: 'Parquet',
  extensions: ['.parquet'],
  open: openParquet,
};
