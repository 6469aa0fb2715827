import { SentenceForgeError } from '@sentenceforge/errors';
import type { BootstrapOptions } from './bootstrap-options.ts';
import type { BootstrapSample } from './bootstrap-sample.ts';
import { percentileInterval } from './percentile-interval.ts';
import { requireBootstrapOptions } from './require-bootstrap-options.ts';
import { resample } from './resample.ts';
import { statisticOf } from './statistic-of.ts';

/** By how much one measurement is above another of the same examples. */
export interface PairedBootstrap {
  /** The second less the first. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  /** How often a difference at least as clear would be drawn if there were none, two-sided, above 0 and at most 1. */
  readonly pValue: number;
}

/**
 * The percentile bootstrap interval of the difference of two measurements of the same examples, in the same order: both
 * are computed on the same draws, so what makes an example hard for both cancels out (Koehn 2004). The p-value is twice
 * the smaller share of differences on either side of 0, with one added to counts so that it is never 0.
 *
 * @param before values of one model.
 * @param after values of the other; where they are correlated, `gold` must be the same in both.
 * @throws EVALUATION_INPUT_INVALID when the examples differ in number or gold scores, there are none, or a value is not
 *   finite; OPTION_INVALID.
 * @example
 * pairedBootstrap(base.perExample['dev_spearman_cosine'], tuned.perExample['dev_spearman_cosine']);
 * // { difference: 0.03, low: 0.02, high: 0.04, pValue: 0.002 }
 */
export function pairedBootstrap(
  before: BootstrapSample,
  after: BootstrapSample,
  options: BootstrapOptions = {},
): PairedBootstrap {
  const { samples, seed, level, correlation } = requireBootstrapOptions(options);
  const [first, second] = [statisticOf(before, correlation), statisticOf(after, correlation)];
  if (first.rows !== second.rows || !haveSameGold(before, after)) {
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem: `Two measurements are compared, but their examples differ: ${first.rows} and ${second.rows} of them${first.rows === second.rows ? ', with other gold scores' : ''}.`,
      fix: 'Evaluate both models with the same evaluator.',
      details: { before: first.rows, after: second.rows },
    });
  }
  const differenceOn = (rows: Uint32Array): number => second.of(rows) - first.of(rows);
  const known = resample(first.rows, { samples, seed }, differenceOn).filter(
    (difference) => !Number.isNaN(difference),
  );
  const side = (isOn: (difference: number) => boolean): number =>
    (known.filter(isOn).length + 1) / (known.length + 1);
  const smaller = Math.min(
    side((difference) => difference <= 0),
    side((difference) => difference >= 0),
  );
  return {
    difference: differenceOn(Uint32Array.from({ length: first.rows }, (_, row) => row)),
    ...percentileInterval(known, level),
    pValue: Math.min(1, 2 * smaller),
  };
}

function haveSameGold(before: BootstrapSample, after: BootstrapSample): boolean {
  const [one, other] = [before, after].map((sample) => ('gold' in sample ? sample.gold : null));
  return one && other
    ? Array.from(one).every((score, index) => score === other[index])
    : one === other;
}
