import { checkLeaks } from './checks/check-leaks.ts';
import { checkNearLeaks } from './checks/check-near-leaks.ts';
import { checkUnseenClasses } from './checks/check-unseen-classes.ts';
import type { Finding } from './findings/finding.ts';
import type { SplitTable } from './splits/split-table.ts';

/** How {@link checkSplitPair} looks. */
export interface CheckSplitPairOptions {
  /** The texts of both splits by their number. */
  readonly texts: readonly string[];
  /** Near-duplicates are looked for when it is full. */
  readonly depth: 'quick' | 'full';
}

/**
 * What can be wrong between an earlier split and a later one, such as train and test.
 *
 * @example checkSplitPair(train, test, { texts: pool.texts, depth: 'full' })
 */
export function checkSplitPair(
  earlier: SplitTable,
  later: SplitTable,
  { texts, depth }: CheckSplitPairOptions,
): Finding[] {
  return [
    ...checkUnseenClasses(earlier, later),
    ...checkLeaks(earlier, later),
    ...(depth === 'full' ? checkNearLeaks(earlier, later, texts) : []),
  ];
}
