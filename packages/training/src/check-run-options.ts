import { SentenceForgeError } from '@sentenceforge/errors';
import type { FitOptions } from './fit-options.ts';

interface Rule {
  /** What follows "must be". */
  readonly says: string;
  holds(value: unknown): boolean;
}

/** An option that is left out is always right. */
const count: Rule = {
  says: 'a whole number of at least 1',
  holds: (x) => x === undefined || (Number.isInteger(x) && Number(x) >= 1),
};
const amount: Rule = {
  says: 'a number of at least 0',
  holds: (x) => x === undefined || (Number.isFinite(x) && Number(x) >= 0),
};
const path: Rule = { says: 'a path', holds: (x) => typeof x === 'string' && x !== '' };
const stopOrSkip: Rule = {
  says: '"stop" or "skip"',
  holds: (x) => x === undefined || x === 'stop' || x === 'skip',
};
const absentWith = (reason: string): Rule => ({
  says: `left out ${reason}`,
  holds: (x) => x === undefined || x === false,
});

/**
 * Check the options about the course of a run that are no plain numbers.
 *
 * @throws OPTION_INVALID with the option and its value
 */
export function checkRunOptions(options: FitOptions): void {
  const { earlyStopping, checkpoints, lora, memoryBudget, evaluator } = options;
  requireRule('earlyStopping.patience', earlyStopping?.patience, count);
  requireRule('earlyStopping.minImprovement', earlyStopping?.minImprovement, amount);
  requireRule('onNotFinite', options.onNotFinite, stopOrSkip);
  requireRule('lora.rank', lora?.rank, count);
  requireRule('lora.alpha', lora?.alpha, amount);
  if (checkpoints) {
    requireRule('checkpoints.path', checkpoints.path, path);
    requireRule('checkpoints.saveSteps', checkpoints.saveSteps, count);
    requireRule('checkpoints.saveTotalLimit', checkpoints.saveTotalLimit, count);
  }
  if (lora) {
    const why = "with lora, which freezes all of the model's own weights";
    requireRule('frozen', options.frozen, absentWith(why));
  }
  if (memoryBudget !== undefined) {
    const why = 'with memoryBudget, which recomputes what does not fit by itself';
    requireRule('recompute', options.recompute, absentWith(why));
  }
  if (!evaluator) {
    const noEvaluator = absentWith('when there is no evaluator');
    requireRule('monitor', options.monitor, noEvaluator);
    requireRule('earlyStopping', earlyStopping, noEvaluator);
  }
  requireLengths(options);
}

function requireRule(option: string, value: unknown, { says, holds }: Rule): void {
  if (holds(value)) return;
  const shown = typeof value === 'function' ? 'a function' : JSON.stringify(value);
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `${option} must be ${says}, got ${shown}.`,
    fix: `Correct ${option}.`,
    details: { option, value },
  });
}

/** Steps of an epoch follow from the loaders' lengths, unless they are given. */
function requireLengths(options: FitOptions): void {
  const { trainObjectives, stepsPerEpoch, multiDatasetBatchSampler } = options;
  const endless = trainObjectives.findIndex(([loader]) => loader.length === undefined);
  const isGiven = stepsPerEpoch !== undefined && multiDatasetBatchSampler !== 'proportional';
  if (endless < 0 || isGiven) return;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `The loader of objective ${endless} does not know how many batches it has.`,
    fix: 'Give stepsPerEpoch, and let objectives take turns (round_robin).',
    details: { option: 'stepsPerEpoch', objective: endless },
  });
}
