import type { RowPlace, TableSource } from '../../tables/table-source.ts';
import { unwritable } from './unwritable.ts';

/** Where and how to write. */
export interface WriteDelimitedOptions {
  append: (bytes: Uint8Array) => Promise<void>;
  /** What errors call the output. */
  file: string;
  delimiter: ',' | '\t';
  quoting: boolean;
}

/**
 * A table as CSV or TSV with a header.
 *
 * Errors: TEXT_INVALID for a text with a delimiter or line end where quotes may not enclose it.
 */
export async function writeDelimited(
  table: TableSource,
  { append, file, delimiter, quoting }: WriteDelimitedOptions,
): Promise<void> {
  const encoder = new TextEncoder();
  const special = delimiter === ',' ? /[,"\r\n]/ : /[\t"\r\n]/;
  const field = (value: unknown, column: string, at: RowPlace): string => {
    const text = fieldText(value);
    if (quoting) return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    if (!text.includes(delimiter) && !/[\r\n]/.test(text)) return text;
    const expected =
      'a text without delimiter or line end, as quotes are not used (option quoting)';
    throw unwritable(file, at, { column, value, expected });
  };
  const top = { file, row: 1 };
  const header = table.columns.map((name) => field(name, name, top));
  await append(encoder.encode(`${header.join(delimiter)}\n`));
  for await (const { columns, rows, place } of table.chunks()) {
    const lines = Array.from({ length: rows }, (_, index) => {
      const at = place(index);
      const fields = [...columns].map(([name, column]) => field(column.get(index), name, at));
      // A lone empty field would be a blank line, which readers skip.
      const line =
        fields.length === 1 && fields[0] === '' && quoting ? '""' : fields.join(delimiter);
      return `${line}\n`;
    });
    await append(encoder.encode(lines.join('')));
  }
}

function fieldText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
