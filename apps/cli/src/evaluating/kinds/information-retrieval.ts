import { InformationRetrievalEvaluator } from '@sentenceforge/evaluation';
import { refuseOptions } from '../refuse-options.ts';
import { dataFiles } from '../tables/data-files.ts';
import { openNamedTable } from '../tables/open-named-table.ts';
import { readRetrievalDataset } from '../tables/read-retrieval-dataset.ts';
import type { EvaluatorKind } from './evaluator-kind.ts';

/** Queries, a corpus, and which documents answer which query. */
export const informationRetrieval: EvaluatorKind = async (item, { options, report }) => {
  const { similarityFnNames, ...others } = options;
  refuseOptions('InformationRetrievalEvaluator', options, ['similarityFnNames', 'truncateDim']);
  const files = await dataFiles(item, ['queries', 'corpus', 'qrels']);
  const { queries, corpus, relevantDocs } = await readRetrievalDataset(
    {
      queries: await openNamedTable(files.queries, ['_id', 'text']),
      corpus: await openNamedTable(files.corpus, ['_id', 'text']),
      qrels: await openNamedTable(files.qrels, ['query-id', 'corpus-id', 'score']),
    },
    report,
  );
  const evaluator = new InformationRetrievalEvaluator(queries, corpus, relevantDocs, {
    ...others,
    scoreFunctions: similarityFnNames,
  });
  return () => evaluator;
};
