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
 * @param after values of the other; `gold` and `correlation`, or `labels`, must be the same in both.
 * @throws EVALUATION_INPUT_INVALID when the examples differ in number, gold scores or labels, there are none, or a value is not
 *   finite; NAME_UNKNOWN for an unknown correlation; OPTION_INVALID.
 * @example
 * pairedBootstrap(base.perExample!['dev_spearman_cosine']!, tuned.perExample!['dev_spearman_cosine']!);
 * // { difference: 0.03, low: 0.02, high: 0.04, pValue: 0.002 }
 */
export function pairedBootstrap(
  before: BootstrapSample,
  after: BootstrapSample,
  options: BootstrapOptions = {},
): PairedBootstrap {
  const { samples, seed, level } = requireBootstrapOptions(options);
  const [first, second] = [statisticOf(before), statisticOf(after)];
  if (first.rows !== second.rows || !haveSameTruth(before, after)) {
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem: `Two measurements are compared, but their examples differ: ${first.rows} and ${second.rows} of them${first.rows === second.rows ? ', with other gold scores or labels' : ''}.`,
      fix: 'Evaluate both models with the same evaluator, and compare the same metric.',
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

/** Whether both are the same kind of measurement, and what the models are measured by is the same. */
function haveSameTruth(before: BootstrapSample, after: BootstrapSample): boolean {
  const [one, other] = [truthOf(before), truthOf(after)];
  return (
    one.kind === other.kind &&
    Array.from(one.values).every((value, at) => value === other.values[at])
  );
}

function truthOf(sample: BootstrapSample): { kind: string; values: ArrayLike<number> } {
  if ('gold' in sample) return { kind: sample.correlation, values: sample.gold };
  return 'labels' in sample
    ? { kind: 'average precision', values: sample.labels }
    : { kind: 'mean', values: [] };
}
