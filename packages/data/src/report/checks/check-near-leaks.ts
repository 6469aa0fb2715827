import { counted } from '../findings/counted.ts';
import type { Finding } from '../findings/finding.ts';
import { makeFindings } from '../findings/make-findings.ts';
import { findNearMatches } from '../near/find-near-matches.ts';
import type { SplitTable } from '../splits/split-table.ts';
import { firstCells } from './first-cells.ts';

/** From which Jaccard similarity on texts are near-duplicates. */
const threshold = 0.8;

/**
 * Texts of a later split that are nearly the same as one of an earlier split: equal but for case, punctuation and
 * spaces, or with a Jaccard similarity of at least 0.8. Texts that are equal are not among them.
 *
 * @param texts the pool's texts by their number
 * @example checkNearLeaks(train, test, pool.texts)
 */
export function checkNearLeaks(
  earlier: SplitTable,
  later: SplitTable,
  texts: readonly string[],
): Finding[] {
  const known = firstCells(earlier);
  const cells = [...firstCells(later)].filter(([id]) => !known.has(id));
  const knownCells = [...known];
  const matches = findNearMatches(
    cells.map(([id]) => texts[id]!),
    knownCells.map(([id]) => texts[id]!),
    threshold,
  );
  const faults = [...matches].map(([place, match]) => ({
    ...cells[place]![1],
    match: knownCells[match]![1],
  }));
  const problem = `${later.name}: ${counted(faults.length, 'different text')} nearly the same as one of ${earlier.name}`;
  return makeFindings('NEARLY_LEAKED_TEXT', faults, problem);
}
