import { className } from '../../examples/labels/class-name.ts';
import { parseNumber } from '../../examples/parse-number.ts';
import { counted } from '../findings/counted.ts';
import type { Finding } from '../findings/finding.ts';
import { type Fault, makeFindings } from '../findings/make-findings.ts';
import type { LabelColumn, SplitTable } from '../splits/split-table.ts';
import { textKey } from '../splits/text-key.ts';
import { formatNumber } from '../text/format-number.ts';

/** What the scores of a split are compared by. */
export interface ContradictionOptions {
  /** The share of the range by which scores of the same texts may differ. */
  readonly scoreTolerance: number;
}

/**
 * Rows with the same texts as another one and another class, or a score that differs by more than the tolerance. Scores
 * are compared whatever the order of two texts; other classes for swapped texts are a finding of their own
 * (SWAPPED_LABEL), for the order may have a meaning.
 *
 * @example checkContradictions(table, { scoreTolerance: 0.2 })
 */
export function checkContradictions(
  table: SplitTable,
  { scoreTolerance }: ContradictionOptions,
): Finding[] {
  return table.labels.flatMap((label) => {
    const { labelling } = label;
    if (labelling.kind === 'numbers') return [];
    const found = `${table.name}, column ${label.name}`;
    if (labelling.kind === 'score') {
      const [low, high] = labelling.range;
      const most = scoreTolerance * (high - low);
      const faults = contradictingScores(table, label, most);
      const problem = `${found}: ${counted(faults.length, 'score')} further than ${formatNumber(most)} from another score of the same texts`;
      return makeFindings('CONTRADICTORY_LABEL', faults, problem);
    }
    const faults = contradictingClasses(table, label, false);
    const swapped = contradictingClasses(table, label, true);
    return [
      ...makeFindings(
        'CONTRADICTORY_LABEL',
        faults,
        `${found}: ${counted(faults.length, 'row')} with another class than a row before with the same texts`,
      ),
      ...makeFindings(
        'SWAPPED_LABEL',
        swapped,
        `${found}: ${counted(swapped.length, 'row')} with another class than a row before with the two texts swapped`,
      ),
    ];
  });
}

/** Each score is compared with the lowest and the highest one before it. */
function contradictingScores(table: SplitTable, label: LabelColumn, most: number): Fault[] {
  const columns = [...table.texts, label];
  const extremes = new Map<string, { low: number; high: number }>();
  const faults: Fault[] = [];
  const scoreOf = (row: number): number | undefined => parseNumber(label.values[row]);
  for (let row = 0; row < table.rows; row += 1) {
    const key = textKey(table, row, { anyOrder: true });
    const score = scoreOf(row);
    if (key === undefined || score === undefined) continue;
    const known = extremes.get(key);
    if (known === undefined) {
      extremes.set(key, { low: row, high: row });
      continue;
    }
    // rounding must not turn a difference of the tolerance into one beyond it
    const exceeds = (other: number): boolean => Math.abs(score - scoreOf(other)!) > most + 1e-9;
    const match = [known.low, known.high].find(exceeds);
    if (match !== undefined) {
      faults.push({ table, row, columns, match: { table, row: match, columns } });
    }
    if (score < scoreOf(known.low)!) known.low = row;
    if (score > scoreOf(known.high)!) known.high = row;
  }
  return faults;
}

/** @param swapped whether the texts of the other row are to be in the other order, or in the same */
function contradictingClasses(table: SplitTable, label: LabelColumn, swapped: boolean): Fault[] {
  if (swapped && table.texts.length !== 2) return [];
  const columns = [...table.texts, label];
  const first = new Map<string, number>();
  const faults: Fault[] = [];
  const mirrored = { texts: table.texts.toReversed() };
  for (let row = 0; row < table.rows; row += 1) {
    const key = textKey(table, row);
    const name = className(label.values[row]);
    if (key === undefined || name === undefined) continue;
    const sought = swapped ? textKey(mirrored, row)! : key;
    const match = swapped && sought === key ? undefined : first.get(sought);
    if (match !== undefined && className(label.values[match]) !== name) {
      faults.push({ table, row, columns, match: { table, row: match, columns } });
    }
    if (!first.has(key)) first.set(key, row);
  }
  return faults;
}
