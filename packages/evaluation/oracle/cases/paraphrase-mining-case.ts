import { ParaphraseMiningEvaluator } from '../../src/evaluators/paraphrase-mining-evaluator.ts';
import type { ParaphraseMiningEvaluatorOptions } from '../../src/evaluators/paraphrase-mining-evaluator-options.ts';
import type { Case } from './case.ts';

interface Arguments extends ParaphraseMiningEvaluatorOptions {
  readonly sentencesMap: Readonly<Record<string, string>>;
  readonly duplicatesList?: readonly (readonly [string, string])[] | null;
  readonly duplicatesDict?: Readonly<Record<string, Readonly<Record<string, boolean>>>> | null;
}

/** The chunk sizes change no result; the evaluator has none. */
export const paraphraseMiningCase: Case = {
  reads: [
    'sentencesMap',
    'duplicatesList',
    'duplicatesDict',
    'addTransitiveClosure',
    'queryChunkSize',
    'corpusChunkSize',
    'maxPairs',
    'topK',
    'showProgressBar',
    'batchSize',
    'name',
    'writeCsv',
    'truncateDim',
  ],
  build: (args) => {
    const { sentencesMap, duplicatesList, duplicatesDict, ...options } =
      args as unknown as Arguments;
    const fromDict = Object.entries(duplicatesDict ?? {}).flatMap(([id, others]) =>
      Object.keys(others)
        .filter((other) => others[other])
        .map((other): [string, string] => [id, other]),
    );
    const duplicates = [...(duplicatesList ?? []), ...fromDict];
    return new ParaphraseMiningEvaluator(sentencesMap, duplicates, options);
  },
};
