import { SentenceForgeError } from '@sentenceforge/errors';
import type { TableSource } from '../../tables/table-source.ts';
import type { ByteSource } from '../byte-source.ts';
import type { FormatOptions } from '../format-options.ts';
import { reportOnce } from '../report-once.ts';
import { jsonLinesRows } from './json-lines-rows.ts';
import { jsonTable } from './json-table.ts';

/**
 * A JSON Lines file as a table: one object a line, whose keys are the columns (those of about the first 256 KiB), or one list
 * a line.
 *
 * Errors: DATA_EMPTY, FILE_MALFORMED with file, row and line, COLUMN_MISSING.
 *
 * @example const table = await openJsonLines(blobSource('train.jsonl', file));
 */
export async function openJsonLines(
  source: ByteSource,
  given: FormatOptions = {},
): Promise<TableSource> {
  const options = reportOnce(given);
  const blocks = (): ReturnType<typeof jsonLinesRows> => jsonLinesRows(source, options);
  // Looking ahead does not report: the rows are read again.
  for await (const first of jsonLinesRows(source, {
    ...options,
    onBadRow: options.onBadRow && (() => {}),
  })) {
    if (first.length > 0) return jsonTable(source.name, first, { blocks, options });
  }
  throw new SentenceForgeError('DATA_EMPTY', {
    problem: `${source.name} holds no JSON value.`,
    fix: 'Give a file with at least one example.',
    details: { file: source.name },
  });
}
