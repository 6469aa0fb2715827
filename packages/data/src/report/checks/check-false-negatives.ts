import type { Finding } from '../findings/finding.ts';
import { type Fault, makeFindings } from '../findings/make-findings.ts';
import type { SplitTable } from '../splits/split-table.ts';
import { expectedFalseNegatives } from './expected-false-negatives.ts';

/** Fewer pairs than one in ten batches are not worth a warning. */
const worthTelling = 0.1;

/**
 * A warning where random batches hold rows with the same anchor or positive, which in-batch losses take for negatives
 * of each other; its places are rows that share one with a row before.
 *
 * @example checkFalseNegatives(table, 32)
 */
export function checkFalseNegatives(table: SplitTable, batchSize: number): Finding[] {
  const expected = expectedFalseNegatives(table, batchSize) ?? 0;
  if (expected < worthTelling) return [];
  const pair = table.texts.slice(0, 2);
  const first = pair.map(() => new Map<number, number>());
  const faults: Fault[] = [];
  for (let row = 0; row < table.rows; row += 1) {
    const before = pair.map(({ ids }, place) => first[place]!.get(ids[row]!));
    const place = before.findIndex((match) => match !== undefined);
    if (place >= 0) {
      const columns = [pair[place]!];
      faults.push({ table, row, columns, match: { table, row: before[place]!, columns } });
    }
    pair.forEach(({ ids }, place) => {
      const id = ids[row]!;
      if (id >= 0 && !first[place]!.has(id)) first[place]!.set(id, row);
    });
  }
  const problem = `${table.name}: a random batch of ${batchSize} rows holds ${expected.toFixed(1)} pairs with the same ${pair.map(({ name }) => name).join(' or ')} on average`;
  return makeFindings('FALSE_NEGATIVES', faults, problem);
}
