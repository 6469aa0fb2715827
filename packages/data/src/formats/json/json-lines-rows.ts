import { reasonOf } from '@sentenceforge/errors';
import { requireUtf8 } from '../../tables/require-utf8.ts';
import type { ByteSource } from '../byte-source.ts';
import { splitRecords } from '../delimited/split-records.ts';
import type { FormatOptions } from '../format-options.ts';
import { reportBadRow } from '../report-bad-row.ts';
import type { JsonRow } from './json-row.ts';

/**
 * The values of a JSON Lines file in blocks, in bounded memory. Blank lines are skipped.
 *
 * Errors: FILE_MALFORMED, also for a line that is no JSON unless `onBadRow` takes it.
 */
export async function* jsonLinesRows(
  source: ByteSource,
  options: FormatOptions,
): AsyncGenerator<JsonRow[]> {
  const { name: file } = source;
  let row = 0;
  for await (const block of splitRecords(source.stream(), { file, quoting: false })) {
    requireUtf8(block.bytes, file, block.line);
    const rows: JsonRow[] = [];
    const lines = new TextDecoder().decode(block.bytes).split(/\r\n|\n|\r/);
    for (const [index, text] of lines.entries()) {
      if (text.trim() === '') continue;
      row += 1;
      const line = block.line + index;
      try {
        rows.push({ row, line, value: JSON.parse(text) });
      } catch (cause) {
        const problem = `the line is no JSON: ${reasonOf(cause)}.`;
        const fix = 'Correct the line or leave it out: each holds one whole JSON object.';
        const value = text.slice(0, 200);
        reportBadRow(
          { code: 'FILE_MALFORMED', at: { file, row, line }, value, problem, fix },
          options,
        );
      }
    }
    yield rows;
  }
}
