import { SentenceForgeError } from '@sentenceforge/errors';
import type { Matrix } from '../../matrix.ts';
import { requireEqualColumns } from '../../options/require-equal-columns.ts';
import { searchHits } from '../search-hits.ts';
import { topKRows } from '../top-k-rows.ts';
import { chooseRange } from './choose-range.ts';
import type { HardNegatives } from './hard-negatives.ts';
import type { HardNegativesOptions } from './hard-negatives-options.ts';
import { positiveHits } from './positive-hits.ts';
import { requirePositives } from './require-positives.ts';
import { samplePositions } from './sample-positions.ts';
import { scoreLimits } from './score-limits.ts';

/**
 * For each query, rows of the corpus that are similar to it but none of its positives: hard negatives to train with.
 * `positives[i]` are the rows of the corpus that answer query i; texts should be in the corpus once, since a copy of a
 * positive would be mined. Of the `rangeMax` best candidates those that break a margin or limit are removed, the first
 * `rangeMin` are passed over, and `numNegatives` of the rest are taken.
 *
 * Python: `util.mine_hard_negatives` after encoding and without a cross-encoder; its embeddings are normalized, so for
 * `dot`, `euclidean` and `manhattan` normalize the rows first to get its numbers.
 *
 * @throws MATRIX_SHAPE_MISMATCH when columns or counts differ; OPTION_INVALID when an option or a positive is out of
 * range, or `samplingStrategy` is `'random'` without `uniform`.
 * @example
 * const corpus = { data: Float32Array.of(1, 0, 0, 1, 3, 4), rows: 3, columns: 2 };
 * const queries = { data: Float32Array.of(0, 2), rows: 1, columns: 2 };
 * mineHardNegatives(queries, corpus, [[1]], { numNegatives: 1 });
 * // [{ positives: [{ corpusId: 1, score: 1 }], negatives: [{ corpusId: 2, score: 0.8 }] }]
 */
export function mineHardNegatives(
  queries: Matrix,
  corpus: Matrix,
  positives: readonly (readonly number[])[],
  options: HardNegativesOptions = {},
): HardNegatives[] {
  const { scoreFunction = 'cosine', samplingStrategy = 'top', includePositives = false } = options;
  requireEqualColumns(queries, corpus);
  requirePositives(positives, queries.rows, corpus.rows);
  const uniform = requireUniform(samplingStrategy, options.uniform);
  const maxPositives = positives.reduce((most, rows) => Math.max(most, rows.length), 0);
  const { rangeMin, rangeMax, numNegatives } = chooseRange(options, maxPositives);
  const mined: HardNegatives[] = [];
  const { queryChunkSize, corpusChunkSize } = options;
  const blocks = { scoreFunction, queryChunkSize, corpusChunkSize, topK: rangeMax + maxPositives };
  for (const { query, ids, scores } of topKRows(queries, corpus, blocks)) {
    const found = positiveHits(queries, query, corpus, positives[query]!, scoreFunction);
    const own = new Set(includePositives ? [] : positives[query]);
    const passes = scoreLimits(options, found);
    const candidates = searchHits({ ids, scores })
      .filter(({ corpusId, score }) => !own.has(corpusId) && passes(score))
      .slice(rangeMin, rangeMax);
    const chosen =
      uniform === undefined
        ? candidates.slice(0, numNegatives)
        : samplePositions(candidates.length, numNegatives, uniform).map((at) => candidates[at]!);
    mined.push({ positives: found, negatives: chosen });
  }
  return mined;
}

function requireUniform(
  strategy: string,
  uniform: (() => number) | undefined,
): (() => number) | undefined {
  if (strategy === 'top') {
    return undefined;
  }
  if (strategy !== 'random' || uniform === undefined) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem:
        strategy === 'random'
          ? "samplingStrategy is 'random' without numbers to draw with."
          : `samplingStrategy is ${strategy}, which is neither 'top' nor 'random'.`,
      fix: "Use 'top', or 'random' with uniform: a function that returns numbers in [0, 1).",
      details: { samplingStrategy: strategy },
    });
  }
  return uniform;
}
