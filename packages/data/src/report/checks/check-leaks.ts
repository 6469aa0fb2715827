import { counted } from '../findings/counted.ts';
import type { Finding } from '../findings/finding.ts';
import { type Fault, makeFindings } from '../findings/make-findings.ts';
import type { SplitTable } from '../splits/split-table.ts';
import { textKey } from '../splits/text-key.ts';
import { firstCells } from './first-cells.ts';

/**
 * Rows of a later split whose texts are those of a row of an earlier one, in either order (LEAKED_ROW), and texts that
 * are in both, in whichever column (LEAKED_TEXT; every text counts once).
 *
 * @example checkLeaks(train, test)
 */
export function checkLeaks(earlier: SplitTable, later: SplitTable): Finding[] {
  const rows = new Map<string, number>();
  for (let row = 0; row < earlier.rows; row += 1) {
    const key = textKey(earlier, row, { anyOrder: true });
    if (key !== undefined && !rows.has(key)) rows.set(key, row);
  }
  const leakedRows: Fault[] = [];
  for (let row = 0; row < later.rows; row += 1) {
    const key = textKey(later, row, { anyOrder: true });
    const match = key === undefined ? undefined : rows.get(key);
    if (match === undefined) continue;
    const other = { table: earlier, row: match, columns: earlier.texts };
    leakedRows.push({ table: later, row, columns: later.texts, match: other });
  }
  const cells = firstCells(earlier);
  const leakedTexts = [...firstCells(later)].flatMap(([id, cell]) => {
    const match = cells.get(id);
    return match === undefined ? [] : [{ ...cell, match }];
  });
  return [
    ...makeFindings(
      'LEAKED_ROW',
      leakedRows,
      `${later.name}: ${counted(leakedRows.length, 'row')} with the texts of a row of ${earlier.name}`,
    ),
    ...makeFindings(
      'LEAKED_TEXT',
      leakedTexts,
      `${later.name}: ${counted(leakedTexts.length, 'different text')} also in ${earlier.name}`,
    ),
  ];
}
