import type { CellPlace } from '../findings/finding.ts';

/**
 * Where a value is, as one line.
 *
 * @example formatPlace(place) // 'train.csv, row 7, column score: "9"'
 */
export function formatPlace({ file, row, line, column, value }: CellPlace): string {
  const lineToo = line === undefined ? '' : ` (line ${line})`;
  return `${file}, row ${row}${lineToo}, column ${column}: ${value}`;
}
