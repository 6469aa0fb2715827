import type { SplitTable, ValueColumn } from '../splits/split-table.ts';
import type { CellPlace, Finding } from './finding.ts';
import { type FindingCode, findingCatalogue } from './finding-catalogue.ts';
import { mostPlaces } from './most-places.ts';
import { showValue } from './show-value.ts';

/** Some values of one row. */
export interface Cell {
  readonly table: SplitTable;
  /** From 0. */
  readonly row: number;
  readonly columns: readonly ValueColumn[];
}

/** A faulty value, and what it was compared with. */
export interface Fault extends Cell {
  readonly match?: Cell | undefined;
}

/**
 * The finding for some faults of one kind, or none where there are no faults.
 *
 * @param problem what was found: a sentence without its full stop
 * @example makeFindings('TEXT_EMPTY', faults, 'train, column positive: 3 empty texts')
 */
export function makeFindings(
  code: FindingCode,
  faults: readonly Fault[],
  problem: string,
): Finding[] {
  if (faults.length === 0) return [];
  const { severity, fix } = findingCatalogue[code];
  const places = faults
    .slice(0, mostPlaces)
    .map(({ match, ...cell }) => ({ ...placeOf(cell), ...(match && { match: placeOf(match) }) }));
  return [{ code, severity, message: `${problem}. ${fix}`, count: faults.length, places }];
}

function placeOf({ table, row, columns }: Cell): CellPlace {
  const { file, row: number, line } = table.place(row);
  return {
    split: table.name,
    file,
    row: number,
    ...(line !== undefined && line !== number && { line }),
    column: columns.map(({ name }) => name).join(', '),
    value: columns.map(({ values }) => showValue(values[row])).join(' | '),
  };
}
