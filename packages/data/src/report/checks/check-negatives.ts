import { counted } from '../findings/counted.ts';
import type { Finding } from '../findings/finding.ts';
import { type Fault, makeFindings } from '../findings/make-findings.ts';
import type { SplitTable } from '../splits/split-table.ts';

/**
 * In triplets (three or more text columns, no label): negatives that are a positive of the same anchor, in their own
 * row or in another.
 *
 * @example checkNegatives(table)
 */
export function checkNegatives(table: SplitTable): Finding[] {
  const [anchor, positive, ...negatives] = table.texts;
  if (!anchor || !positive || negatives.length === 0 || table.labels.length > 0) return [];
  const positives = new Map<string, number>();
  positive.ids.forEach((id, row) => {
    const key = `${anchor.ids[row]},${id}`;
    if (id >= 0 && !positives.has(key)) positives.set(key, row);
  });
  return negatives.flatMap((column) => {
    const faults: Fault[] = [];
    column.ids.forEach((id, row) => {
      const match = id < 0 ? undefined : positives.get(`${anchor.ids[row]},${id}`);
      if (match === undefined) return;
      const other = { table, row: match, columns: [positive] };
      faults.push({ table, row, columns: [column], match: other });
    });
    const problem = `${table.name}, column ${column.name}: ${counted(faults.length, 'text')} equal to a positive of the same anchor`;
    return makeFindings('POSITIVE_AS_NEGATIVE', faults, problem);
  });
}
