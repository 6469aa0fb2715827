import { SentenceForgeError } from '@sentenceforge/errors';
import { RerankingEvaluator } from '@sentenceforge/evaluation';
import { refuseOptions } from '../refuse-options.ts';
import { readRerankingSamples } from '../tables/read-reranking-samples.ts';
import type { EvaluatorKind } from './evaluator-kind.ts';

/** Queries, each with documents that answer it and documents that do not. */
export const reranking: EvaluatorKind = async (item, { options, report }) => {
  refuseOptions('RerankingEvaluator', options, ['similarityFnNames', 'truncateDim']);
  const [similarityFct, ...others] = options.similarityFnNames ?? [];
  if (others.length > 0) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `RerankingEvaluator takes one similarity, and --similarity names ${others.length + 1}.`,
      fix: 'Give one of them.',
      details: { similarity: options.similarityFnNames },
    });
  }
  const samples = await readRerankingSamples(item, report);
  const evaluator = new RerankingEvaluator(samples, { ...options, similarityFct });
  return () => evaluator;
};
