import { MSEEvaluatorFromDataFrame } from '../../src/evaluators/mse-evaluator-from-data-frame.ts';
import type { MSEOptions } from '../../src/evaluators/mse-options.ts';
import type { Case } from './case.ts';

interface Arguments extends MSEOptions {
  readonly dataframe: readonly Readonly<Record<string, string>>[];
  readonly combinations: readonly (readonly [string, string])[];
}

/** The table of vectors is the teacher too. */
export const mseFromDataFrameCase: Case = {
  reads: ['dataframe', 'combinations', 'batchSize', 'name', 'writeCsv', 'truncateDim'],
  build: (args, { encoder }) => {
    const { dataframe, combinations, ...options } = args as unknown as Arguments;
    return MSEEvaluatorFromDataFrame.fromTeacher(dataframe, encoder, combinations, options);
  },
};
