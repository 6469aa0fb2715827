import { SentenceForgeError } from '@sentenceforge/errors';
import { delimiterOf } from '../../tables/delimiter-of.ts';
import type { TableRow } from '../../tables/table-row.ts';
import type { TableChunk, TableSource } from '../../tables/table-source.ts';
import type { ByteSource } from '../byte-source.ts';
import { chooseLayout } from '../choose-layout.ts';
import type { FormatOptions } from '../format-options.ts';
import { reportOnce } from '../report-once.ts';
import type { RowLayout } from '../row-layout.ts';
import { rowsChunk } from '../rows-chunk.ts';
import { delimitedRows } from './delimited-rows.ts';
import { fitRows } from './fit-rows.ts';
import { requireDelimiter } from './require-delimiter.ts';

/**
 * A CSV or TSV file, UTF-8 with or without byte order mark, as a table of texts. Blank lines are skipped. Without header
 * columns are named as the options say. Rows with more fields than columns (that are not blank) are bad, but for files
 * with tabs and no header whose first columns the options name: what comes after those is left out and told.
 *
 * Errors: DATA_EMPTY, COLUMN_MISSING, FILE_MALFORMED, OPTION_INVALID.
 *
 * @example const table = await openDelimited(blobSource('train.csv', file));
 */
export async function openDelimited(
  source: ByteSource,
  given: FormatOptions = {},
): Promise<TableSource> {
  const options = reportOnce(given);
  const { delimiter = delimiterOf(source.name), quoting = delimiter === ',' } = options;
  const file = source.name;
  requireDelimiter(delimiter);
  const read = (): AsyncGenerator<TableRow[]> => delimitedRows(source, { delimiter, quoting });
  const layout = await findLayout(file, read(), options);
  return {
    name: file,
    columns: layout.columns.map(({ name }) => name),
    chunks: () => chunks(file, read(), { ...options, delimiter, layout }),
  };
}

async function* chunks(
  file: string,
  blocks: AsyncIterable<TableRow[]>,
  { layout, ...options }: FormatOptions & { layout: RowLayout },
): AsyncGenerator<TableChunk> {
  let surplus = 0;
  let firstSurplus = 0;
  for await (const block of blocks) {
    const rows = layout.hasHeader && block[0]?.row === 1 ? block.slice(1) : block;
    const fitting = fitRows(file, rows, { ...options, layout });
    const tooLong = fitting.filter(({ fields }) =>
      fields.slice(layout.width).some((field) => field.trim() !== ''),
    );
    if (surplus === 0) firstSurplus = tooLong[0]?.row ?? 0;
    surplus += tooLong.length;
    if (fitting.length > 0) yield rowsChunk(file, fitting, layout);
  }
  if (surplus > 0) {
    options.onNotice?.(
      `${file}: fields beyond column ${layout.width} were not used in ${surplus} rows, first in row ${firstSurplus}.`,
    );
  }
}

async function findLayout(
  file: string,
  blocks: AsyncIterable<TableRow[]>,
  options: FormatOptions,
): Promise<RowLayout> {
  for await (const rows of blocks) {
    if (rows.length > 0) return chooseLayout(file, rows, options);
  }
  throw new SentenceForgeError('DATA_EMPTY', {
    problem: `${file} is empty.`,
    fix: 'Give a file with at least one example.',
    details: { file },
  });
}
