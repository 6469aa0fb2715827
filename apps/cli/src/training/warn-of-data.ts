import { checkData, openTable, type TableSource } from '@sentenceforge/data';
import type { TrainOptions } from '../options/train-options.ts';
import type { Reporter } from '../report/reporter.ts';

/** Tell what the quick part of the data report finds beyond what is refused anyway: duplicates, contradictions, leaks. */
export async function warnOfData(options: TrainOptions, report: Reporter): Promise<void> {
  const { columns, scoreRange, classes, batchSize } = options;
  const splits: Record<string, TableSource> = {};
  for (const name of ['train', 'dev', 'test'] as const) {
    const file = options[name];
    // notices were told when the examples were read
    if (file)
      splits[name] = await openTable(file, { columns, allowShortRows: true, onBadRow: () => {} });
  }
  const { findings } = await checkData(splits, {
    depth: 'quick',
    columns,
    scoreRange,
    classes,
    batchSize,
  });
  for (const finding of findings) {
    if (finding.severity !== 'note') report({ event: 'finding', ...finding });
  }
}
