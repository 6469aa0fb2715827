import { SequentialEvaluator } from '../../src/evaluators/sequential-evaluator.ts';
import type { Case } from './case.ts';

interface Arguments {
  readonly evaluators: readonly { readonly evaluator: string; readonly args: object }[];
}

export const sequentialCase: Case = {
  reads: ['evaluators'],
  build: async (args, { build }) => {
    const { evaluators } = args as unknown as Arguments;
    const built = await Promise.all(
      evaluators.map(async (each) => build(each.evaluator, each.args)),
    );
    return new SequentialEvaluator(built);
  },
};
