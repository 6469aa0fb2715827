import {
  add,
  concat,
  identityMask,
  logSumExp,
  mean,
  multiply,
  not,
  stopGradient,
  subtract,
  sum,
  swapLastAxes,
  type Tensor,
  where,
} from '@sentenceforge/graph';
import { oneOf } from '../options/one-of.ts';
import type { OptionRule } from '../options/option-rule.ts';
import { rules } from '../options/rules.ts';
import { similarityRules } from '../options/similarity-rules.ts';
import { named } from '../similarities/named.ts';
import { type SimilarityMatrix, similarityMatrices } from '../similarities/similarity-matrices.ts';
import type { LossContext } from '../types/loss.ts';

/** What is compared with what; the first is always there, because it holds the positive pair. */
type Direction = 'query_to_doc' | 'query_to_query' | 'doc_to_query' | 'doc_to_doc';
const directions: readonly unknown[] = [
  'query_to_doc',
  'query_to_query',
  'doc_to_query',
  'doc_to_doc',
] satisfies Direction[];

export interface MultipleNegativesRankingOptions {
  /** What similarities are multiplied with: 1 / temperature. Default 20. */
  readonly scale: number;
  /** Default cosine. */
  readonly similarityFct: keyof typeof similarityMatrices | SimilarityMatrix;
  /** Which similarities compete with that of the positive pair. Default `['query_to_doc']`. */
  readonly directions: readonly Direction[];
  /** One softmax over all of them (default), or one for each direction. */
  readonly partitionMode: 'joint' | 'per_direction';
  /** Which negatives weigh more, the more similar they are. Default none. */
  readonly hardnessMode: 'in_batch_negatives' | 'hard_negatives' | 'all_negatives' | null;
  /** How much more. Default 0. */
  readonly hardnessStrength: number;
}

const defaults: MultipleNegativesRankingOptions = {
  scale: 20,
  similarityFct: 'cosine',
  directions: ['query_to_doc'],
  partitionMode: 'joint',
  hardnessMode: null,
  hardnessStrength: 0,
};

const directionsRule: OptionRule = {
  says: `a list of ${directions.join(', ')} that has query_to_doc`,
  holds: (value) =>
    Array.isArray(value) &&
    value.includes('query_to_doc') &&
    value.every((direction) => directions.includes(direction)),
};

const hardness = oneOf({ in_batch_negatives: [], hard_negatives: [], all_negatives: [] });

/** What MultipleNegativesRankingLoss and its cached form have in common. */
export const multipleNegativesRanking = {
  formula: 'mean(log Σ exp(scale sim(a, all candidates)) - scale sim(a, p))',
  inputs: { columns: ['anchor', 'positive', 'negative'], atLeast: 2, atMost: Infinity },
  labels: 'none',
  options: defaults,
  rules: {
    scale: rules.positive,
    similarityFct: similarityRules.matrix,
    directions: directionsRule,
    partitionMode: oneOf({ joint: [], per_direction: [] }),
    hardnessMode: {
      ...hardness,
      says: `${hardness.says}, or null`,
      holds: (value: unknown) => value === null || hardness.holds(value),
    },
    hardnessStrength: rules.nonNegative,
  },
  check: (options: MultipleNegativesRankingOptions): string | undefined =>
    options.partitionMode === 'per_direction' &&
    options.directions.some((d) => d === 'query_to_query' || d === 'doc_to_doc')
      ? 'with partitionMode per_direction the directions can only be query_to_doc and doc_to_query: no other has the positive pair.'
      : undefined,
  compute: (
    { columns: [queries, ...docs] }: LossContext,
    options: MultipleNegativesRankingOptions,
  ): Tensor => {
    const similarity = named(similarityMatrices, options.similarityFct);
    const own = identityMask(queries!.shape[0]!); // [B, B]: which document is of which query
    const scaled = (scores: Tensor): Tensor => multiply(scores, options.scale);
    const others = (scores: Tensor): Tensor => where(own, Number.NEGATIVE_INFINITY, scores);
    const positives = docs[0]!;
    // each block of logits is [B, candidates], row i about query i or its positive
    const toDocs = docs.map((doc, index) => {
      const scores = similarity(queries!, doc);
      return add(scaled(scores), penalty(scores, own, index > 0, options));
    });
    const blocks: Readonly<Record<Direction, () => readonly Tensor[]>> = {
      query_to_doc: () => toDocs,
      query_to_query: () => [others(scaled(similarity(queries!, queries!)))],
      doc_to_query: () => [scaled(swapLastAxes(similarity(queries!, positives)))],
      doc_to_doc: () => docs.map((doc) => others(scaled(swapLastAxes(similarity(doc, positives))))),
    };
    const logits = options.directions.map((direction) => blocks[direction]());
    const parts = options.partitionMode === 'joint' ? [logits.flat()] : logits;
    const normalisers = parts.map((part) => logSumExp(concat(part, 1)));
    const normaliser = multiply(
      normalisers.reduce((total, part) => add(total, part)),
      1 / normalisers.length,
    );
    return mean(subtract(normaliser, sum(where(own, toDocs[0]!, 0), { axes: [1] })));
  },
} as const;

/** What is added to the logits of negatives: their similarity, as a constant. */
function penalty(
  scores: Tensor,
  own: Tensor,
  isHardNegative: boolean,
  { hardnessMode: mode, hardnessStrength: strength }: MultipleNegativesRankingOptions,
): Tensor | number {
  if (mode === null || strength === 0) return 0;
  const all = multiply(stopGradient(scores), strength);
  if (mode === 'hard_negatives') return isHardNegative ? where(own, all, 0) : 0;
  return mode === 'all_negatives' && isHardNegative ? all : where(not(own), all, 0);
}
