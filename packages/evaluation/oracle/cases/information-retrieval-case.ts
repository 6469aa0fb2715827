import { InformationRetrievalEvaluator } from '../../src/evaluators/information-retrieval-evaluator.ts';
import type { InformationRetrievalOptions } from '../../src/evaluators/information-retrieval-options.ts';
import type { RetrievalDataset } from '../../src/retrieval/retrieval-dataset.ts';
import type { Case } from './case.ts';

/** `scoreFunctions` are names, as functions cannot be written to a file. */
export const informationRetrievalCase: Case = {
  reads: [
    'queries',
    'corpus',
    'relevantDocs',
    'corpusChunkSize',
    'mrrAtK',
    'ndcgAtK',
    'accuracyAtK',
    'precisionRecallAtK',
    'mapAtK',
    'showProgressBar',
    'batchSize',
    'name',
    'writeCsv',
    'truncateDim',
    'scoreFunctions',
    'mainScoreFunction',
    'queryPrompt',
    'queryPromptName',
    'corpusPrompt',
    'corpusPromptName',
    'writePredictions',
  ],
  build: (args) => {
    const { queries, corpus, relevantDocs, ...options } = args as unknown as RetrievalDataset &
      InformationRetrievalOptions;
    return new InformationRetrievalEvaluator(queries, corpus, relevantDocs, options);
  },
};
