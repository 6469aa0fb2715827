import type { RowProblem } from '../../examples/row-problem.ts';
import { counted } from '../findings/counted.ts';
import type { Finding } from '../findings/finding.ts';
import { findingCatalogue } from '../findings/finding-catalogue.ts';
import { mostPlaces } from '../findings/most-places.ts';
import { showValue } from '../findings/show-value.ts';

/**
 * Rows that could not be read from the file, such as those with too many fields; they are in no other number.
 *
 * @example checkUnreadable('train', problems)
 */
export function checkUnreadable(split: string, problems: readonly RowProblem[]): Finding[] {
  const [first] = problems;
  if (first === undefined) return [];
  const { severity, fix } = findingCatalogue.ROW_UNREADABLE;
  const found = counted(problems.length, 'unreadable row');
  return [
    {
      code: 'ROW_UNREADABLE',
      severity,
      message: `${split}: ${found}; in the first, ${first.problem} ${fix}`,
      count: problems.length,
      places: problems.slice(0, mostPlaces).map(({ at: { file, row, line }, column, value }) => ({
        split,
        file,
        row,
        ...(line !== undefined && line !== row && { line }),
        column: column ?? 'all columns',
        value: showValue(value),
      })),
    },
  ];
}
