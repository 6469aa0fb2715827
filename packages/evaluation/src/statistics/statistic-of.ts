import { SentenceForgeError } from '@sentenceforge/errors';
import { requireEqualLengths } from '../metrics/require-equal-lengths.ts';
import { requireFiniteNumbers } from '../metrics/require-finite-numbers.ts';
import { averagePrecisionStatistic } from './average-precision-statistic.ts';
import type { BootstrapSample } from './bootstrap-sample.ts';
import { meanStatistic } from './mean-statistic.ts';
import { pearsonStatistic } from './pearson-statistic.ts';
import { spearmanStatistic } from './spearman-statistic.ts';
import type { Statistic } from './statistic.ts';

const correlations = { pearson: pearsonStatistic, spearman: spearmanStatistic };

/**
 * The statistic of a sample: the mean of one list, the correlation of two, the average precision of scores and labels.
 *
 * @throws EVALUATION_INPUT_INVALID when there is no sample, there are no values, their number differs, one is not finite
 *   or a label neither 0 nor 1; NAME_UNKNOWN for an unknown correlation.
 * @example statisticOf({ predicted: [1, 2], gold: [1, 3], correlation: 'spearman' })
 */
export function statisticOf(sample: BootstrapSample): Statistic {
  requireSample(sample);
  if ('predicted' in sample) {
    const { predicted, gold, correlation } = sample;
    requireCorrelation(correlation);
    requireValues({ predicted, gold });
    return correlations[correlation](predicted, gold);
  }
  if ('scores' in sample) {
    const { scores, labels } = sample;
    requireValues({ scores, labels });
    requireLabels(labels);
    return averagePrecisionStatistic(scores, labels);
  }
  requireValues({ values: sample });
  return meanStatistic(sample);
}

function requireSample(sample: unknown): void {
  if (typeof sample !== 'object' || sample === null) {
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem: `The values of the examples are ${String(sample)}: this metric may be none that examples can be drawn for.`,
      fix: 'Give perExample[metric] of a metric whose key is in perExample, or a list of numbers.',
      details: { sample },
    });
  }
}

function requireCorrelation(correlation: string): void {
  if (!Object.hasOwn(correlations, correlation)) {
    const known = Object.keys(correlations);
    throw new SentenceForgeError('NAME_UNKNOWN', {
      problem: `The correlation of the sample is ${JSON.stringify(correlation)}, which there is not.`,
      fix: `Set correlation to one of ${known.join(', ')}.`,
      details: { correlation, known },
    });
  }
}

function requireValues(lists: Readonly<Record<string, ArrayLike<number>>>): void {
  const [first, second = first] = Object.values(lists);
  requireEqualLengths(first!, second!);
  for (const [list, values] of Object.entries(lists)) {
    if (values.length === 0) {
      throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
        problem: `The list ${list} is empty.`,
        fix: 'Give at least one value.',
        details: { list },
      });
    }
    requireFiniteNumbers(list, values);
  }
}

function requireLabels(labels: ArrayLike<number>): void {
  const index = Array.from(labels).findIndex((label) => label !== 0 && label !== 1);
  if (index >= 0) {
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem: `The label at index ${index} is ${labels[index]}, neither 0 nor 1.`,
      fix: 'Label hits 1 and all others 0.',
      details: { index, label: labels[index] },
    });
  }
}
