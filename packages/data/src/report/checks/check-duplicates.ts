import { counted } from '../findings/counted.ts';
import type { Finding } from '../findings/finding.ts';
import { type Fault, makeFindings } from '../findings/make-findings.ts';
import type { SplitTable } from '../splits/split-table.ts';
import { textKey } from '../splits/text-key.ts';

/**
 * Rows that are there before with the same texts and labels, in the same order (DUPLICATE_ROW) or with the two texts
 * swapped (SWAPPED_ROW). Rows with faulty texts are not compared.
 *
 * @example checkDuplicates(table)
 */
export function checkDuplicates(table: SplitTable): Finding[] {
  const columns = [...table.texts, ...table.labels];
  const ordered = new Map<string, number>();
  const unordered = new Map<string, number>();
  const duplicates: Fault[] = [];
  const swapped: Fault[] = [];
  for (let row = 0; row < table.rows; row += 1) {
    const texts = textKey(table, row);
    if (texts === undefined) continue;
    const labels = table.labels.map(({ values }) => String(values[row])).join();
    const key = `${texts} ${labels}`;
    const anyOrder = `${textKey(table, row, { anyOrder: true })} ${labels}`;
    const same = ordered.get(key);
    const other = unordered.get(anyOrder);
    const fault = (match: number): Fault => ({
      table,
      row,
      columns,
      match: { table, row: match, columns },
    });
    if (same !== undefined) duplicates.push(fault(same));
    else if (other !== undefined) swapped.push(fault(other));
    if (same === undefined) ordered.set(key, row);
    if (other === undefined) unordered.set(anyOrder, row);
  }
  const found = (faults: readonly Fault[]): string => counted(faults.length, 'row');
  return [
    ...makeFindings('DUPLICATE_ROW', duplicates, `${table.name}: ${found(duplicates)} seen before`),
    ...makeFindings(
      'SWAPPED_ROW',
      swapped,
      `${table.name}: ${found(swapped)} seen before with the two texts swapped`,
    ),
  ];
}
