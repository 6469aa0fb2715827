import { openHubTable, type TableSource } from '@sentenceforge/data';
import { SentenceForgeError } from '@sentenceforge/errors';
import { NanoBEIREvaluator } from '@sentenceforge/evaluation';
import { refuseOptions } from '../refuse-options.ts';
import { readRetrievalDataset } from '../tables/read-retrieval-dataset.ts';
import type { EvaluatorKind } from './evaluator-kind.ts';

const repository = 'sentence-transformers/NanoBEIR-en';

/** Retrieval on small versions of BEIR's data sets, from the Hub. */
export const nanoBEIR: EvaluatorKind = async ({ dataset, name }, { options, report }) => {
  // its metrics have a name of their own
  const { similarityFnNames, name: _, ...others } = options;
  refuseOptions('NanoBEIREvaluator', options, ['similarityFnNames', 'truncateDim']);
  const [family, list] = dataset?.split(':') ?? [];
  if (family?.toLowerCase() !== 'nanobeir') {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `NanoBEIREvaluator is for NanoBEIR's own data${name ? `, not for ${name}` : ''}.`,
      fix: 'Give --dataset nanobeir; for other retrieval data leave --evaluator out.',
    });
  }
  const evaluator = await NanoBEIREvaluator.load(
    async (split) => {
      const open = (config: string): Promise<TableSource> =>
        openHubTable(repository, { config, split });
      return readRetrievalDataset(
        {
          queries: await open('queries'),
          corpus: await open('corpus'),
          qrels: await open('qrels'),
        },
        report,
      );
    },
    {
      ...others,
      scoreFunctions: similarityFnNames,
      datasetNames: list?.split(','),
    },
  );
  return () => evaluator;
};
