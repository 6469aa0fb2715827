import type { CheckContext } from './check-context.ts';
import { checkClasses } from './checks/check-classes.ts';
import { checkContradictions } from './checks/check-contradictions.ts';
import { checkDuplicates } from './checks/check-duplicates.ts';
import { checkFalseNegatives } from './checks/check-false-negatives.ts';
import { checkNegatives } from './checks/check-negatives.ts';
import { checkNumbers } from './checks/check-numbers.ts';
import { checkRepeatedTexts } from './checks/check-repeated-texts.ts';
import { checkScores } from './checks/check-scores.ts';
import { checkTexts } from './checks/check-texts.ts';
import { checkTokenLengths } from './checks/check-token-lengths.ts';
import type { Finding } from './findings/finding.ts';
import type { LabelColumn, SplitTable } from './splits/split-table.ts';

/**
 * What can be wrong with a split by itself.
 *
 * @example checkSplit(table, context)
 */
export function checkSplit(table: SplitTable, context: CheckContext): Finding[] {
  const { tokens, maxTokens } = context;
  return [
    ...checkTexts(table),
    ...table.labels.flatMap((label) => checkLabels(table, label)),
    ...(tokens && maxTokens !== undefined ? checkTokenLengths(table, tokens, maxTokens) : []),
    ...checkContradictions(table, context),
    ...checkDuplicates(table),
    ...checkNegatives(table),
    ...checkFalseNegatives(table, context.batchSize),
    ...checkRepeatedTexts(table),
  ];
}

function checkLabels(table: SplitTable, label: LabelColumn): Finding[] {
  switch (label.labelling.kind) {
    case 'score':
      return checkScores(table, label, label.labelling.range);
    case 'class':
      return checkClasses(table, label, label.labelling);
    case 'numbers':
      return checkNumbers(table, label);
  }
}
