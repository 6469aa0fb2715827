import { MSEEvaluator } from '../../src/evaluators/mse-evaluator.ts';
import type { MSEOptions } from '../../src/evaluators/mse-options.ts';
import type { Case } from './case.ts';

interface Arguments extends MSEOptions {
  readonly sourceSentences: readonly string[];
  readonly targetSentences: readonly string[];
}

/** The table of vectors is the teacher too: what a student should give for a target is the vector of its source. */
export const mseCase: Case = {
  reads: [
    'sourceSentences',
    'targetSentences',
    'showProgressBar',
    'batchSize',
    'name',
    'writeCsv',
    'truncateDim',
  ],
  build: (args, { encoder }) => {
    const { sourceSentences, targetSentences, ...options } = args as unknown as Arguments;
    return MSEEvaluator.fromTeacher(sourceSentences, targetSentences, encoder, options);
  },
};
