import { counted } from '../findings/counted.ts';
import type { Finding } from '../findings/finding.ts';
import { makeFindings } from '../findings/make-findings.ts';
import { cellKind } from '../splits/cell-kind.ts';
import type { SplitTable } from '../splits/split-table.ts';

const faulty = [
  ['empty', 'TEXT_EMPTY', 'empty text'],
  ['blank', 'TEXT_BLANK', 'blank text'],
  ['null', 'TEXT_NULL', 'missing text'],
  ['notString', 'TEXT_NOT_A_STRING', 'non-string value'],
] as const;

/**
 * Values in text columns that are empty, blank, null or no strings.
 *
 * @example checkTexts(table)
 */
export function checkTexts(table: SplitTable): Finding[] {
  return table.texts.flatMap((column) => {
    const kinds = column.values.map(cellKind);
    return faulty.flatMap(([kind, code, what]) => {
      const faults = kinds.flatMap((found, row) =>
        found === kind ? [{ table, row, columns: [column] }] : [],
      );
      const problem = `${table.name}, column ${column.name}: ${counted(faults.length, what)}`;
      return makeFindings(code, faults, problem);
    });
  });
}
