import type { TableSource } from '../../tables/table-source.ts';
import { chooseLayout } from '../choose-layout.ts';
import type { FormatOptions } from '../format-options.ts';
import { reportBadRow } from '../report-bad-row.ts';
import type { RowLayout } from '../row-layout.ts';
import { rowsChunk } from '../rows-chunk.ts';
import type { JsonRow } from './json-row.ts';

const fix =
  'Give every row the same columns, the first one included, with null where it has no value; or take the column out.';

/**
 * JSON values as a table. Objects: the columns are the keys of the first block's, a key that is not there is null. Lists:
 * the columns are named as those of a CSV file without header. A key that only later rows have makes them bad, unless the
 * option `columns` asks for others.
 *
 * Errors: FILE_MALFORMED for values of another kind or with other keys; COLUMN_MISSING.
 *
 * @param first some rows, at least one, that tell the columns
 * @param blocks reads all rows anew
 */
export function jsonTable(
  file: string,
  first: readonly JsonRow[],
  { blocks, options }: { blocks: () => AsyncIterable<readonly JsonRow[]>; options: FormatOptions },
): TableSource {
  const isList = Array.isArray(first[0]?.value);
  const layout = isList ? listLayout(file, first, options) : objectLayout(first);
  const fieldsOf = isList ? fieldsOfList(layout.width) : fieldsOfObject(layout, options);
  return {
    name: file,
    columns: layout.columns.map(({ name }) => name),
    async *chunks() {
      for await (const rows of blocks()) {
        const fitting = rows.flatMap(({ value, ...place }) => {
          const fields = fieldsOf(value);
          if (typeof fields !== 'string') return [{ ...place, fields }];
          const at = { file, ...place };
          reportBadRow({ code: 'FILE_MALFORMED', at, problem: fields, fix }, options);
          return [];
        });
        if (fitting.length > 0) yield rowsChunk(file, fitting, layout);
      }
    },
  };
}

function objectLayout(first: readonly JsonRow[]): RowLayout {
  const keys = first.flatMap(({ value }) => (isObject(value) ? Object.keys(value) : []));
  const columns = [...new Set(keys)].map((name, index) => ({ name, index }));
  return { columns, width: columns.length, hasHeader: false, mayHaveMore: false };
}

function listLayout(
  file: string,
  first: readonly JsonRow[],
  { columns }: FormatOptions,
): RowLayout {
  const rows = first
    .filter(({ value }) => Array.isArray(value))
    .map(({ value, ...place }) => ({ ...place, fields: (value as unknown[]).map(String) }));
  return chooseLayout(file, rows, { header: false, columns });
}

/** The values of a row in the order of the columns, or what is wrong with it. */
type FieldsOf = (value: unknown) => readonly unknown[] | string;

function fieldsOfList(width: number): FieldsOf {
  return (value) => {
    if (!Array.isArray(value)) return 'it is no list, as the first row is.';
    return value.length === width ? value : `there are ${value.length} values, not ${width}.`;
  };
}

function fieldsOfObject({ columns }: RowLayout, { columns: asked }: FormatOptions): FieldsOf {
  const known = new Set(columns.map(({ name }) => name));
  const wanted = asked?.map((name) => name.trim().toLowerCase());
  const mayMatter = (key: string): boolean => wanted?.includes(key.trim().toLowerCase()) ?? true;
  return (value) => {
    if (!isObject(value)) return 'it is no object with a value for each column.';
    const other = Object.keys(value).find((key) => !known.has(key) && mayMatter(key));
    if (other !== undefined) return `it has ${JSON.stringify(other)}, which the first rows lack.`;
    return columns.map(({ name }) => value[name] ?? null);
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
