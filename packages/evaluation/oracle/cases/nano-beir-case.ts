import { NanoBEIREvaluator } from '../../src/evaluators/nano-beir-evaluator.ts';
import type { NanoBEIROptions } from '../../src/evaluators/nano-beir-options.ts';
import type { RetrievalDataset } from '../../src/retrieval/retrieval-dataset.ts';
import type { Case } from './case.ts';

interface Arguments extends NanoBEIROptions {
  readonly datasets: Readonly<
    Record<
      string,
      Pick<RetrievalDataset, 'queries' | 'corpus'> & {
        readonly relevant_docs: RetrievalDataset['relevantDocs'];
      }
    >
  >;
}

/** `datasets` stands in the place of Python's `dataset_names` and `dataset_id`; `scoreFunctions` are names. */
export const nanoBEIRCase: Case = {
  reads: [
    'datasets',
    'mrrAtK',
    'ndcgAtK',
    'accuracyAtK',
    'precisionRecallAtK',
    'mapAtK',
    'showProgressBar',
    'batchSize',
    'writeCsv',
    'truncateDim',
    'scoreFunctions',
    'mainScoreFunction',
    'aggregateKey',
    'queryPrompts',
    'corpusPrompts',
    'writePredictions',
  ],
  build: (args) => {
    const { datasets, ...options } = args as unknown as Arguments;
    const renamed = Object.entries(datasets).map(([name, { relevant_docs, ...texts }]) => [
      name,
      { ...texts, relevantDocs: relevant_docs },
    ]);
    return new NanoBEIREvaluator(Object.fromEntries(renamed), options);
  },
};
