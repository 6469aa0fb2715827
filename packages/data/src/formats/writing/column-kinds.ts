import type { RowPlace, TableSource } from '../../tables/table-source.ts';
import { unwritable } from './unwritable.ts';

/** What all values of a column are, nulls aside. */
export type ScalarKind = 'text' | 'integer' | 'number' | 'boolean';

/** The kind of a column; for lists that of their items. */
export interface ColumnKind {
  readonly name: string;
  readonly kind: ScalarKind;
  readonly isList: boolean;
}

/**
 * The kinds of all columns of a table, which is read to its end. Integers beside other numbers are numbers; a column of
 * nulls alone is of texts.
 *
 * Errors: TEXT_INVALID, with the place, for a value of another kind than those before it, and for objects.
 */
export async function columnKinds(table: TableSource, output: string): Promise<ColumnKind[]> {
  const kinds = new Map<string, Omit<ColumnKind, 'name'>>();
  for await (const { columns, rows, place } of table.chunks()) {
    for (const [name, column] of columns) {
      for (let index = 0; index < rows; index += 1) {
        const value = column.get(index);
        if (value === null || value === undefined) continue;
        const add = (item: unknown, isList: boolean): void => {
          const known = kinds.get(name);
          const kind = widen(known, { value: item, isList });
          if (kind === undefined) throwOther(output, place(index), { column: name, value, known });
          if (kind !== known?.kind) kinds.set(name, { kind, isList });
        };
        if (Array.isArray(value)) for (const item of value) add(item, true);
        else add(value, false);
      }
    }
  }
  return table.columns.map((name) => ({
    name,
    ...(kinds.get(name) ?? { kind: 'text', isList: false }),
  }));
}

function widen(
  known: Omit<ColumnKind, 'name'> | undefined,
  { value, isList }: { value: unknown; isList: boolean },
): ScalarKind | undefined {
  const kind = scalarKind(value);
  if (known === undefined || kind === undefined) return kind;
  if (known.isList !== isList) return undefined;
  if (known.kind === kind) return kind;
  const both = [known.kind, kind];
  return both.includes('integer') && both.includes('number') ? 'number' : undefined;
}

function scalarKind(value: unknown): ScalarKind | undefined {
  if (typeof value === 'string') return 'text';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'bigint' || Number.isSafeInteger(value)) return 'integer';
  return typeof value === 'number' ? 'number' : undefined;
}

function throwOther(
  output: string,
  at: RowPlace,
  {
    column,
    value,
    known,
  }: { column: string; value: unknown; known: Omit<ColumnKind, 'name'> | undefined },
): never {
  const expected =
    known === undefined
      ? 'a text, a number, a boolean, or a list of such'
      : `${known.isList ? 'a list of ' : ''}${known.kind}, as in the rows before it`;
  throw unwritable(output, at, { column, value, expected });
}
