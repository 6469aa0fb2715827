import type { BootstrapOptions } from './bootstrap-options.ts';
import type { BootstrapSample } from './bootstrap-sample.ts';
import { percentileInterval } from './percentile-interval.ts';
import { requireBootstrapOptions } from './require-bootstrap-options.ts';
import { resample } from './resample.ts';
import { statisticOf } from './statistic-of.ts';

/** A number measured on some examples, and where it would lie on other examples of the same kind. */
export interface BootstrapInterval {
  /** The number on the examples as they are. */
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The percentile bootstrap interval of a mean, a correlation or an average precision (Efron 1979): examples are drawn with
 * replacement again and again, and ranks taken anew. A draw that has no such number, because all of its values are equal
 * or it has no hit, is left out.
 *
 * @param sample what an evaluator gives as `perExample[metric]`, or any such numbers.
 * @throws EVALUATION_INPUT_INVALID when there are no values, lengths differ, or a value is not finite; NAME_UNKNOWN for an
 *   unknown correlation; OPTION_INVALID.
 * @example
 * const { metrics, primaryMetric, perExample } = await evaluator.evaluate(model);
 * bootstrapInterval(perExample![primaryMetric]!, { seed: 1 }); // { estimate: 0.82, low: 0.80, high: 0.84 }
 */
export function bootstrapInterval(
  sample: BootstrapSample,
  options: BootstrapOptions = {},
): BootstrapInterval {
  const { samples, seed, level } = requireBootstrapOptions(options);
  const statistic = statisticOf(sample);
  const drawn = resample(statistic.rows, { samples, seed }, statistic.of);
  const estimate = statistic.of(Uint32Array.from({ length: statistic.rows }, (_, row) => row));
  return { estimate, ...percentileInterval(drawn, level) };
}
