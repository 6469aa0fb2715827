import { isMissing } from '../../examples/labels/is-missing.ts';
import { scoreTolerance } from '../../examples/labels/score-tolerance.ts';
import { parseNumber } from '../../examples/parse-number.ts';
import { counted } from '../findings/counted.ts';
import type { Finding } from '../findings/finding.ts';
import { type Fault, makeFindings } from '../findings/make-findings.ts';
import type { LabelColumn, SplitTable } from '../splits/split-table.ts';

/**
 * Scores that are missing, are no finite numbers or lie outside of their range, and a column in which all are equal.
 *
 * @example checkScores(table, table.labels[0], [0, 5])
 */
export function checkScores(
  table: SplitTable,
  label: LabelColumn,
  [low, high]: readonly [number, number],
): Finding[] {
  const missing: Fault[] = [];
  const noNumbers: Fault[] = [];
  const outside: Fault[] = [];
  const different = new Set<number>();
  label.values.forEach((value, row) => {
    const fault = { table, row, columns: [label] };
    const score = parseNumber(value);
    if (isMissing(value)) missing.push(fault);
    else if (score === undefined) noNumbers.push(fault);
    else {
      if (score < low - scoreTolerance || score > high + scoreTolerance) outside.push(fault);
      if (different.size < 2) different.add(score);
    }
  });
  const constant =
    different.size === 1 && table.rows > 1 ? [{ table, row: 0, columns: [label] }] : [];
  const found = `${table.name}, column ${label.name}`;
  return [
    ...makeFindings(
      'LABEL_MISSING',
      missing,
      `${found}: ${counted(missing.length, 'missing score')}`,
    ),
    ...makeFindings(
      'SCORE_NOT_A_NUMBER',
      noNumbers,
      `${found}: ${counted(noNumbers.length, 'score')} without a finite value`,
    ),
    ...makeFindings(
      'SCORE_OUT_OF_RANGE',
      outside,
      `${found}: ${counted(outside.length, 'score')} outside of ${low} to ${high}`,
    ),
    ...makeFindings('SCORE_CONSTANT', constant, `${found}: all scores are ${[...different][0]}`),
  ];
}
