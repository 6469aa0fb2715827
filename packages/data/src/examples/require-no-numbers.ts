import { SentenceForgeError } from '@sentenceforge/errors';
import type { ExampleRow } from './example-row.ts';
import { parseNumber } from './parse-number.ts';

/**
 * Nothing, unless one of these columns, whose texts are to be encoded, holds nothing but numbers: it was meant as a score
 * or a class.
 *
 * Errors: OPTION_INVALID with file and column.
 *
 * @example requireNoNumbers('train.csv', rows, ['title', 'rating'])
 */
export function requireNoNumbers(
  file: string,
  rows: readonly ExampleRow[],
  columns: readonly string[],
): void {
  if (rows.length === 0) return;
  for (const column of columns) {
    const isNumber = ({ texts, columns: names }: ExampleRow): boolean =>
      texts.every((text, place) => names[place] !== column || parseNumber(text) !== undefined);
    if (!rows.every(isNumber)) continue;
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `${file}: column ${column} was taken as texts and holds nothing but numbers, such as ${firstText(rows, column)}.`,
      fix: `Say what it is for in the option columns: ${column}=score, ${column}=label or ${column}=text (--columns title,body,${column}=score).`,
      details: { option: 'columns', file, column },
    });
  }
}

function firstText([first]: readonly ExampleRow[], column: string): string | undefined {
  return first?.texts[first.columns.indexOf(column)];
}
