import { SentenceForgeError } from '@sentenceforge/errors';
import { requireEqualLengths } from '../metrics/require-equal-lengths.ts';
import type { BootstrapSample } from './bootstrap-sample.ts';
import { meanStatistic } from './mean-statistic.ts';
import { pearsonStatistic } from './pearson-statistic.ts';
import { spearmanStatistic } from './spearman-statistic.ts';
import type { Statistic } from './statistic.ts';

/**
 * The statistic of a sample: the mean of one list, the correlation of two.
 *
 * @throws EVALUATION_INPUT_INVALID when there are no values, their number differs, or one is not finite.
 * @example statisticOf({ predicted: [1, 2], gold: [1, 3] }, 'spearman')
 */
export function statisticOf(
  sample: BootstrapSample,
  correlation: 'spearman' | 'pearson',
): Statistic {
  if (!('predicted' in sample)) {
    requireValues('values', sample);
    return meanStatistic(sample);
  }
  const { predicted, gold } = sample;
  requireEqualLengths(predicted, gold);
  requireValues('predicted', predicted);
  requireValues('gold', gold);
  return correlation === 'pearson'
    ? pearsonStatistic(predicted, gold)
    : spearmanStatistic(predicted, gold);
}

function requireValues(name: string, values: ArrayLike<number>): void {
  const index = Array.from(values).findIndex((value) => !Number.isFinite(value));
  if (index >= 0 || values.length === 0) {
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem:
        values.length === 0
          ? `The list ${name} is empty.`
          : `The list ${name} holds ${values[index]} at index ${index}.`,
      fix: 'Give at least one value, all of them finite numbers.',
      details: { list: name, index, value: values[index] },
    });
  }
}
