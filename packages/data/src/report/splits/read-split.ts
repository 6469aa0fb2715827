import { SentenceForgeError } from '@sentenceforge/errors';
import { chooseColumns } from '../../examples/choose-columns.ts';
import { chooseLabelling } from '../../examples/labels/choose-labelling.ts';
import type { ColumnLabelling } from '../../examples/labels/labelling.ts';
import { valueAt } from '../../examples/value-at.ts';
import type { TableChunk, TableSource } from '../../tables/table-source.ts';
import { cellKind } from './cell-kind.ts';
import { expandLists } from './expand-lists.ts';
import type { LabelColumn, SplitTable, TextColumn } from './split-table.ts';
import type { TextPool } from './text-pool.ts';

/** How {@link readSplit} reads. */
export interface ReadSplitOptions {
  /** Gets the texts. */
  readonly pool: TextPool;
  /** The columns to use; by well-known names when not given. */
  readonly columns?: readonly string[] | undefined;
  /** The range of scores, where it was given: it tells scores from class ids. */
  readonly scoreRange?: readonly [number, number] | undefined;
  /** The names of the classes by their ids, where they were given. */
  readonly classes?: readonly string[] | undefined;
}

/**
 * Reads the columns of a source that examples are made of into memory; nothing that is wrong with a value is refused.
 *
 * Errors: COLUMN_MISSING; OPTION_INVALID for columns that do not go together; DATA_EMPTY for a source without rows; what
 * the source throws.
 *
 * @example await readSplit('train', source, { pool: createTextPool() })
 */
export async function readSplit(
  name: string,
  source: TableSource,
  { pool, columns: wanted, scoreRange, classes }: ReadSplitOptions,
): Promise<SplitTable> {
  const { texts, labels, labelRole } = chooseColumns(source.name, source.columns, wanted);
  const values = new Map([...texts, ...labels].map((column) => [column, [] as unknown[]]));
  const chunks: { start: number; chunk: TableChunk }[] = [];
  let rows = 0;
  for await (const chunk of source.chunks()) {
    for (const [column, list] of values) {
      const read = chunk.columns.get(column)!;
      for (let index = 0; index < chunk.rows; index += 1) list.push(valueAt(read, index));
    }
    chunks.push({ start: rows, chunk });
    rows += chunk.rows;
  }
  if (rows === 0) {
    throw new SentenceForgeError('DATA_EMPTY', {
      problem: `${source.name} has no rows.`,
      fix: 'Give a file with at least one example.',
      details: { file: source.name },
    });
  }
  return {
    name,
    source: source.name,
    rows,
    columns: source.columns.map((column) => {
      const role = texts.includes(column) ? 'text' : labels.includes(column) ? 'label' : 'unused';
      return { name: column, role };
    }),
    texts: texts
      .flatMap((column) => expandLists({ name: column, values: values.get(column)! }))
      .map((column): TextColumn => ({ ...column, ids: idsOf(column.values, pool) })),
    labels: labels.map((column): LabelColumn => {
      const list = values.get(column)!;
      const labelling: ColumnLabelling =
        labels.length > 1
          ? { kind: 'numbers' }
          : chooseLabelling(list, { isClass: labelRole === 'class', scoreRange, classes });
      return { name: column, values: list, labelling };
    }),
    place: (row) => {
      const { start, chunk } = chunks.findLast((candidate) => candidate.start <= row)!;
      return chunk.place(row - start);
    },
  };
}

function idsOf(values: readonly unknown[], pool: TextPool): Int32Array {
  return Int32Array.from(values, (value) =>
    cellKind(value) === 'text' ? pool.idOf(value as string) : -1,
  );
}
