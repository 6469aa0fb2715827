import { SentenceForgeError } from '@sentenceforge/errors';

/** The sentences of one pair of languages. */
export interface ParallelRows {
  readonly sources: readonly string[];
  readonly targets: readonly string[];
}

/**
 * The rows of a table that have a sentence in both columns; those with a blank one are passed over.
 *
 * @throws EVALUATION_INPUT_INVALID with the row that lacks a column, or the columns when no row is left.
 * @example parallelRows([{ en: 'A cat.', de: 'Eine Katze.' }, { en: 'Rain.', de: ' ' }], ['en', 'de']).sources // ['A cat.']
 */
export function parallelRows(
  table: readonly Readonly<Record<string, string>>[],
  columns: readonly [source: string, target: string],
): ParallelRows {
  const [sources, targets]: [string[], string[]] = [[], []];
  for (const [index, row] of table.entries()) {
    const [source, target] = columns.map((column) => requireCell(row, column, index));
    if (source!.trim() !== '' && target!.trim() !== '') {
      sources.push(source!);
      targets.push(target!);
    }
  }
  if (sources.length === 0) {
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem: `None of the ${table.length} rows has a sentence in both ${columns[0]} and ${columns[1]}.`,
      fix: 'Give at least one such row, or leave the combination out.',
      details: { rows: table.length, columns },
    });
  }
  return { sources, targets };
}

function requireCell(row: Readonly<Record<string, string>>, column: string, index: number): string {
  const cell: unknown = Object.hasOwn(row, column) ? row[column] : undefined;
  if (typeof cell !== 'string') {
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem: `The row at index ${index} has no text in the column ${JSON.stringify(column)}; its columns are ${Object.keys(row).join(', ')}.`,
      fix: "Give every row a text in each column of the combinations; '' where there is no translation.",
      details: { index, column },
    });
  }
  return cell;
}
