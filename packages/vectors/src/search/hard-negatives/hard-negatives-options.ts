import type { BlockOptions } from '../../blocks/block-options.ts';

/** The options of `mineHardNegatives`: those of Python's that are arithmetic, with its names and defaults. */
export interface HardNegativesOptions extends BlockOptions {
  /** How many of the best candidates are passed over, default 0. */
  rangeMin?: number;
  /**
   * How many of the best candidates are considered. Default: `rangeMin + numNegatives + the most positives of a query`,
   * with `10 * numNegatives` instead when a margin or `maxScore` removes some.
   */
  rangeMax?: number;
  /** Candidates above this score are removed. */
  maxScore?: number;
  /** Candidates below this score are removed. */
  minScore?: number;
  /** Candidates with `score + absoluteMargin` above the query's least positive score are removed. */
  absoluteMargin?: number;
  /** Candidates above `positive - |positive| * relativeMargin` are removed, of the query's least positive score. */
  relativeMargin?: number;
  /** Negatives per query, default 3. Where candidates run out there are fewer. */
  numNegatives?: number;
  /** `'top'` (default) takes the best candidates that are left, `'random'` draws from them. */
  samplingStrategy?: 'top' | 'random';
  /** Numbers in [0, 1) for `'random'`, such as `createGenerator({ seed }).uniform` of @sentenceforge/random. */
  uniform?: () => number;
  /** Whether a query's positives may be among its negatives (to rank everything), default false. */
  includePositives?: boolean;
}
