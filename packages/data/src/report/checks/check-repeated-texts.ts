import { counted } from '../findings/counted.ts';
import type { Finding } from '../findings/finding.ts';
import { type Fault, makeFindings } from '../findings/make-findings.ts';
import type { SplitTable } from '../splits/split-table.ts';

/**
 * Texts that stand in the same column before (REPEATED_TEXT), and rows whose first two texts are equal
 * (IDENTICAL_TEXTS).
 *
 * @example checkRepeatedTexts(table)
 */
export function checkRepeatedTexts(table: SplitTable): Finding[] {
  const repeated = table.texts.flatMap((column) => {
    const first = new Map<number, number>();
    const faults: Fault[] = [];
    column.ids.forEach((id, row) => {
      if (id < 0) return;
      const before = first.get(id);
      if (before === undefined) {
        first.set(id, row);
        return;
      }
      const columns = [column];
      faults.push({ table, row, columns, match: { table, row: before, columns } });
    });
    const problem = `${table.name}, column ${column.name}: ${counted(faults.length, 'text')} seen before in the column`;
    return makeFindings('REPEATED_TEXT', faults, problem);
  });
  const [first, second] = table.texts;
  if (first === undefined || second === undefined) return repeated;
  const columns = [first, second];
  const identical: Fault[] = [];
  first.ids.forEach((id, row) => {
    if (id >= 0 && id === second.ids[row]) identical.push({ table, row, columns });
  });
  const problem = `${table.name}: ${counted(identical.length, 'row')} with the same text in ${first.name} and ${second.name}`;
  return [...repeated, ...makeFindings('IDENTICAL_TEXTS', identical, problem)];
}
