import { TranslationEvaluator } from '../../src/evaluators/translation-evaluator.ts';
import type { TranslationOptions } from '../../src/evaluators/translation-options.ts';
import type { Case } from './case.ts';

interface Arguments extends TranslationOptions {
  readonly sourceSentences: readonly string[];
  readonly targetSentences: readonly string[];
  readonly printWrongMatches?: boolean;
}

export const translationCase: Case = {
  reads: [
    'sourceSentences',
    'targetSentences',
    'showProgressBar',
    'batchSize',
    'name',
    'printWrongMatches',
    'writeCsv',
    'truncateDim',
  ],
  build: (args) => {
    const { sourceSentences, targetSentences, printWrongMatches, ...options } =
      args as unknown as Arguments;
    return new TranslationEvaluator(sourceSentences, targetSentences, options);
  },
};
