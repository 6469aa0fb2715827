import type { TableSource } from '../tables/table-source.ts';
import type { CheckDataOptions } from './check-data-options.ts';
import { checkSplit } from './check-split.ts';
import { checkSplitPair } from './check-split-pair.ts';
import { checkClassGap } from './checks/check-class-gap.ts';
import { checkUnreadable } from './checks/check-unreadable.ts';
import type { DataReport } from './data-report.ts';
import { describeSplit } from './describe-split.ts';
import type { Severity } from './findings/severity.ts';
import { requireCheckOptions } from './require-check-options.ts';
import { readSplit } from './splits/read-split.ts';
import type { SplitTable } from './splits/split-table.ts';
import { createTextPool } from './splits/text-pool.ts';

const order: readonly Severity[] = ['error', 'warning', 'note'];

/**
 * Looks for mistakes in data before anything is trained on it: faulty texts and labels, duplicates, contradictions,
 * texts that a model would cut, false negatives of in-batch losses, and what is in more than one split. A faulty row is
 * a finding, not an error. The used columns are held in memory.
 *
 * Errors: COLUMN_MISSING; DATA_EMPTY for a split without rows; OPTION_INVALID; what the sources throw.
 *
 * @param splits by name, what is trained on first: train, dev, test
 * @example
 * const report = await checkData({ train, test }, { scoreRange: [0, 5] });
 * for (const { message, places } of report.findings) console.log(message, places[0]?.row);
 */
export async function checkData(
  splits: Readonly<Record<string, TableSource>>,
  options: CheckDataOptions = {},
): Promise<DataReport> {
  requireCheckOptions(options);
  const { depth = 'full', columns, scoreRange, countTokens, maxTokens, classes } = options;
  const names = classes?.map(String);
  const pool = createTextPool();
  const tables: SplitTable[] = [];
  for (const [name, source] of Object.entries(splits)) {
    tables.push(await readSplit(name, source, { pool, columns, scoreRange, classes: names }));
  }
  const context = {
    pool,
    columns,
    scoreTolerance: options.scoreTolerance ?? 0.2,
    batchSize: options.batchSize ?? 16,
    tokens: countTokens && pool.texts.map((text) => countTokens(text)),
    maxTokens,
  };
  const unreadable = Object.entries(options.unreadable ?? {}).flatMap(([split, problems]) =>
    checkUnreadable(split, problems),
  );
  // only what is trained on makes a classifier
  const gaps = tables.slice(0, 1).flatMap(checkClassGap);
  const alone = tables.flatMap((table) => checkSplit(table, context));
  const between = tables.flatMap((later, place) =>
    tables
      .slice(0, place)
      .flatMap((earlier) => checkSplitPair(earlier, later, { texts: pool.texts, depth })),
  );
  return {
    depth,
    splits: tables.map((table) => describeSplit(table, context)),
    findings: [...unreadable, ...gaps, ...alone, ...between].sort(
      (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity),
    ),
  };
}
