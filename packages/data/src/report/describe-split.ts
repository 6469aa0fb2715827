import { className } from '../examples/labels/class-name.ts';
import { parseNumber } from '../examples/parse-number.ts';
import type { CheckContext } from './check-context.ts';
import { expectedFalseNegatives } from './checks/expected-false-negatives.ts';
import type { LabelReport, SplitReport, TextColumnReport } from './data-report.ts';
import { countClasses } from './labels/count-classes.ts';
import { type CellKind, cellKind } from './splits/cell-kind.ts';
import type { LabelColumn, SplitTable, TextColumn } from './splits/split-table.ts';
import { histogram } from './statistics/histogram.ts';
import { summarizeLengths } from './statistics/summarize-lengths.ts';

/**
 * The numbers of a split: columns, lengths, labels.
 *
 * @example describeSplit(table, context).rows
 */
export function describeSplit(table: SplitTable, context: CheckContext): SplitReport {
  const { name, source, rows, columns } = table;
  const expectedPairs = expectedFalseNegatives(table, context.batchSize);
  return {
    name,
    source,
    rows,
    columns,
    areColumnsGuessed: context.columns === undefined,
    texts: table.texts.map((column) => describeTexts(column, context)),
    labels: table.labels.map(describeLabels),
    ...(expectedPairs !== undefined && {
      falseNegatives: { batchSize: context.batchSize, expectedPairs },
    }),
  };
}

function describeTexts(
  { name, values, ids }: TextColumn,
  { pool, tokens, maxTokens }: CheckContext,
): TextColumnReport {
  const kinds = { text: 0, empty: 0, blank: 0, null: 0, notString: 0, absent: 0 } satisfies Record<
    CellKind,
    number
  >;
  for (const value of values) kinds[cellKind(value)] += 1;
  const { text, absent: _, ...faulty } = kinds;
  const usable = [...ids].filter((id) => id >= 0);
  const lengths = tokens && usable.map((id) => tokens[id]!);
  const truncated = lengths?.filter((length) => length > (maxTokens ?? Number.POSITIVE_INFINITY));
  return {
    column: name,
    ...faulty,
    texts: text,
    different: new Set(usable).size,
    characters: summarizeLengths(usable.map((id) => pool.texts[id]!.length)),
    ...(lengths && { tokens: summarizeLengths(lengths) }),
    ...(truncated &&
      maxTokens !== undefined && {
        truncated: {
          maxTokens,
          texts: truncated.length,
          share: text === 0 ? 0 : truncated.length / text,
        },
      }),
  };
}

function describeLabels({ name: column, labelling, values }: LabelColumn): LabelReport {
  const { kind } = labelling;
  if (kind === 'numbers') return { column, kind };
  if (kind === 'class') {
    const names = values.map(className).filter((name) => name !== undefined);
    return { column, kind, classes: countClasses(names) };
  }
  const scores = values.map(parseNumber).filter((score) => score !== undefined);
  const sorted = Float64Array.from(scores).sort();
  return {
    column,
    kind,
    range: labelling.range,
    isRangeGuessed: labelling.isGuessed,
    scores: scores.length,
    lowest: sorted[0],
    highest: sorted.at(-1),
    mean: scores.length === 0 ? undefined : scores.reduce((a, b) => a + b, 0) / scores.length,
    histogram: histogram(scores, labelling.range),
  };
}
