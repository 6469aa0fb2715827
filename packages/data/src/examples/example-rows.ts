import type { TableSource } from '../tables/table-source.ts';
import type { ChosenColumns } from './choose-columns.ts';
import type { ExampleRow } from './example-row.ts';
import { readTexts } from './read-texts.ts';
import type { RowProblem } from './row-problem.ts';
import { valueAt } from './value-at.ts';

/** The rows of a table that examples can be made of. */
export interface ExampleRows {
  readonly rows: readonly ExampleRow[];
  /** One for each row whose texts are bad. */
  readonly problems: readonly RowProblem[];
  /** The files that the rows are of, in the order in which they were read. */
  readonly files: readonly string[];
}

/** Reads all rows of a table and takes their texts and labels. */
export async function exampleRows(
  table: TableSource,
  { texts: textColumns, labels: labelColumns }: ChosenColumns,
  options: { requireText: boolean },
): Promise<ExampleRows> {
  const rows: ExampleRow[] = [];
  const problems: RowProblem[] = [];
  const files = new Set<string>();
  for await (const chunk of table.chunks()) {
    const texts = textColumns.map((name) => [name, chunk.columns.get(name)!] as const);
    const labels = labelColumns.map((name) => chunk.columns.get(name)!);
    for (let index = 0; index < chunk.rows; index += 1) {
      const at = chunk.place(index);
      files.add(at.file);
      const values = texts.map(([name, column]) => [name, valueAt(column, index)] as const);
      const read = readTexts(at, values, options);
      if ('problem' in read) {
        problems.push(read.problem);
        continue;
      }
      // Rows share the list of names unless a list of texts makes theirs longer.
      const columns = read.columns.length === textColumns.length ? textColumns : read.columns;
      rows.push({
        at,
        texts: read.texts,
        columns,
        labels: labels.map((column) => valueAt(column, index)),
      });
    }
  }
  return { rows, problems, files: [...files] };
}
