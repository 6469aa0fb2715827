import { arrowFormat } from './arrow/arrow-format.ts';
import { csvFormat } from './delimited/csv-format.ts';
import { tsvFormat } from './delimited/tsv-format.ts';
import { jsonFormat } from './json/json-format.ts';
import { jsonLinesFormat } from './json/json-lines-format.ts';
import { parquetFormat } from './parquet/parquet-format.ts';
import type { TableFormat } from './table-format.ts';

/** Every format that can be read. */
export const formats: readonly TableFormat[] = [
  csvFormat,
  tsvFormat,
  jsonLinesFormat,
  jsonFormat,
  parquetFormat,
  arrowFormat,
];
