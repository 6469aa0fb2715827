import { isMissing } from '../../examples/labels/is-missing.ts';
import { parseNumber } from '../../examples/parse-number.ts';
import { counted } from '../findings/counted.ts';
import type { Finding } from '../findings/finding.ts';
import { type Fault, makeFindings } from '../findings/make-findings.ts';
import type { LabelColumn, SplitTable } from '../splits/split-table.ts';

/**
 * Labels for distillation, finite numbers or lists of such, that are missing or something else.
 *
 * @example checkNumbers(table, table.labels[0])
 */
export function checkNumbers(table: SplitTable, label: LabelColumn): Finding[] {
  const missing: Fault[] = [];
  const noNumbers: Fault[] = [];
  label.values.forEach((value, row) => {
    const fault = { table, row, columns: [label] };
    const numbers: readonly unknown[] = Array.isArray(value) ? value : [value];
    const areFinite = numbers.every((number) => parseNumber(number) !== undefined);
    if (isMissing(value)) missing.push(fault);
    else if (!areFinite) noNumbers.push(fault);
  });
  const found = `${table.name}, column ${label.name}`;
  return [
    ...makeFindings(
      'LABEL_MISSING',
      missing,
      `${found}: ${counted(missing.length, 'missing label')}`,
    ),
    ...makeFindings(
      'SCORE_NOT_A_NUMBER',
      noNumbers,
      `${found}: ${counted(noNumbers.length, 'label')} without finite numbers`,
    ),
  ];
}
