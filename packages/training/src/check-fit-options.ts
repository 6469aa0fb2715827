import { SentenceForgeError } from '@sentenceforge/errors';
import { checkObjective } from './check-objective.ts';
import { checkRequirements } from './check-requirements.ts';
import { checkRunOptions } from './check-run-options.ts';
import type { FitOptions } from './fit-options.ts';

type NumberOption = Exclude<
  {
    [K in keyof FitOptions]-?: NonNullable<FitOptions[K]> extends number ? K : never;
  }[keyof FitOptions],
  undefined
>;

/** What each number may be. */
const rules: Readonly<
  Record<NumberOption, readonly [rule: string, holds: (x: number) => boolean]>
> = {
  epochs: ['a whole number of at least 1', (x) => Number.isInteger(x) && x >= 1],
  stepsPerEpoch: ['a whole number of at least 1', (x) => Number.isInteger(x) && x >= 1],
  maxSteps: ['a whole number of at least 1', (x) => Number.isInteger(x) && x >= 1],
  accumulate: ['a whole number of at least 1', (x) => Number.isInteger(x) && x >= 1],
  warmupSteps: ['a whole number of at least 0', (x) => Number.isInteger(x) && x >= 0],
  learningRate: ['a number above 0', (x) => x > 0 && Number.isFinite(x)],
  weightDecay: ['a number of at least 0', (x) => x >= 0 && Number.isFinite(x)],
  maxGradNorm: ['a number above 0', (x) => x > 0],
  seed: ['a whole number of at least 0', (x) => Number.isSafeInteger(x) && x >= 0],
  memoryBudget: ['a number of bytes above 0', (x) => x > 0],
  evaluationSteps: ['a whole number of at least 1', (x) => Number.isInteger(x) && x >= 1],
};

/**
 * Check everything that can be checked before a run: numbers, objectives, and every example.
 *
 * @throws OPTION_INVALID with the option and its value, DATA_EMPTY, and what `checkObjective` throws
 */
export function checkFitOptions(options: FitOptions): void {
  if (!Array.isArray(options.trainObjectives)) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: 'trainObjectives is missing.',
      fix: 'Give at least one pair of a loader and a loss: [[loader, cosineSimilarityLoss()]].',
      details: { option: 'trainObjectives' },
    });
  }
  for (const [name, [rule, holds]] of Object.entries(rules)) {
    const value = options[name as NumberOption];
    if (value === undefined || holds(value)) continue;
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `${name} must be ${rule}, got ${value}.`,
      fix: `Correct ${name}.`,
      details: { option: name, value },
    });
  }
  const { trainObjectives, lossStates, multiDatasetBatchSampler: sampler } = options;
  if (sampler !== undefined && sampler !== 'round_robin' && sampler !== 'proportional') {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `multiDatasetBatchSampler is "${String(sampler)}".`,
      fix: 'Give round_robin or proportional.',
      details: { option: 'multiDatasetBatchSampler', value: sampler },
    });
  }
  if (lossStates && lossStates.length !== trainObjectives.length) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `There are ${lossStates.length} lossStates for ${trainObjectives.length} objectives.`,
      fix: 'Give one for each objective, in their order, or none.',
      details: { lossStates: lossStates.length, trainObjectives: trainObjectives.length },
    });
  }
  if (trainObjectives.length === 0 || trainObjectives.some(([loader]) => loader.length === 0)) {
    throw new SentenceForgeError('DATA_EMPTY', {
      problem: 'There is no batch to train on.',
      fix: 'Give at least one objective, with a loader that has at least one batch.',
    });
  }
  for (const [loader, loss] of trainObjectives) {
    checkObjective(loader.examples, loss);
    checkRequirements(loss, {
      hasGuide: options.guide !== undefined,
      recompute: options.recompute ?? false,
    });
  }
  checkRunOptions(options);
}
