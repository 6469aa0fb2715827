import { RerankingEvaluator } from '../../src/evaluators/reranking-evaluator.ts';
import type { RerankingOptions } from '../../src/evaluators/reranking-options.ts';
import type { RerankingSample } from '../../src/evaluators/reranking-sample.ts';
import type { Case } from './case.ts';

interface Arguments extends RerankingOptions {
  readonly samples: readonly RerankingSample[];
  readonly mrrAtK?: number | null;
}

/** `similarityFct` is a name; `mrrAtK` is an older name of `atK`. */
export const rerankingCase: Case = {
  reads: [
    'samples',
    'atK',
    'name',
    'writeCsv',
    'similarityFct',
    'batchSize',
    'showProgressBar',
    'useBatchedEncoding',
    'truncateDim',
    'mrrAtK',
  ],
  build: (args) => {
    const { samples, mrrAtK, ...options } = args as unknown as Arguments;
    return new RerankingEvaluator(samples, { ...options, atK: mrrAtK ?? options.atK });
  },
};
