import { SentenceForgeError } from '@sentenceforge/errors';
import type { FitOptions } from './fit-options.ts';

type Rule = readonly [option: string, value: unknown, rule: string, holds: boolean];

/**
 * Check the options about the course of a run that are no plain numbers.
 *
 * @throws OPTION_INVALID with the option and its value
 */
export function checkRunOptions(options: FitOptions): void {
  const { earlyStopping: stopping, checkpoints, onNotFinite, monitor, evaluator, lora } = options;
  const count = (value: number | undefined): boolean =>
    value === undefined || (Number.isInteger(value) && value >= 1);
  const number = (value: number | undefined): boolean => value === undefined || value >= 0;
  const rules: Rule[] = [
    [
      'earlyStopping.patience',
      stopping?.patience,
      'a whole number of at least 1',
      count(stopping?.patience),
    ],
    [
      'earlyStopping.minImprovement',
      stopping?.minImprovement,
      'a number of at least 0',
      number(stopping?.minImprovement),
    ],
    [
      'checkpoints.saveSteps',
      checkpoints?.saveSteps,
      'a whole number of at least 1',
      count(checkpoints?.saveSteps),
    ],
    [
      'checkpoints.saveTotalLimit',
      checkpoints?.saveTotalLimit,
      'a whole number of at least 1',
      count(checkpoints?.saveTotalLimit),
    ],
    [
      'onNotFinite',
      onNotFinite,
      '"stop" or "skip"',
      [undefined, 'stop', 'skip'].includes(onNotFinite),
    ],
    ['lora.rank', lora?.rank, 'a whole number of at least 1', count(lora?.rank)],
    [
      'lora.alpha',
      lora?.alpha,
      'a number above 0',
      lora?.alpha === undefined || (lora.alpha > 0 && Number.isFinite(lora.alpha)),
    ],
    [
      'frozen',
      'given',
      "left out with lora, which freezes all of the model's own weights",
      !lora || options.frozen === undefined,
    ],
    [
      'recompute',
      options.recompute,
      'left out with memoryBudget, which recomputes what does not fit by itself',
      options.memoryBudget === undefined || !options.recompute,
    ],
    [
      'monitor',
      monitor,
      'left out when there is no evaluator',
      !monitor || evaluator !== undefined,
    ],
    [
      'earlyStopping',
      'given',
      'left out when there is no evaluator',
      !stopping || evaluator !== undefined,
    ],
  ];
  for (const [option, value, rule, holds] of rules) {
    if (holds) continue;
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `${option} must be ${rule}, got ${JSON.stringify(value)}.`,
      fix: `Correct ${option}.`,
      details: { option, value },
    });
  }
  const endless = options.trainObjectives.findIndex(([loader]) => loader.length === undefined);
  if (
    endless < 0 ||
    (options.stepsPerEpoch !== undefined && options.multiDatasetBatchSampler !== 'proportional')
  )
    return;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `The loader of objective ${endless} does not know how many batches it has.`,
    fix: 'Give stepsPerEpoch, and let objectives take turns (round_robin).',
    details: { option: 'stepsPerEpoch', objective: endless },
  });
}
