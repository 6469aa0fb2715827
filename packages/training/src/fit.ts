import type { SentenceTransformer } from '@sentenceforge/models';
import { checkFit } from './check-fit.ts';
import type { FitOptions, FitResult } from './fit-options.ts';
import type { FittingObjectives, Objective } from './objective.ts';
import { TrainingRun } from './run/training-run.ts';

/**
 * Fine-tune a model: Python's `SentenceTransformer.fit`. The model's weights are changed in place.
 *
 * Same data, options and seed give the same weights to the bit, also when the run was killed and went on from a
 * checkpoint.
 *
 * @throws what `checkFit` throws, before the first step; CHECKPOINT_EXISTS, CHECKPOINT_MISMATCH, CHECKPOINT_DAMAGED
 *   before anything is evaluated; LOSS_NOT_FINITE when the loss or a gradient is not a finite number, with the weights as
 *   they were before that step; OUTPUT_NOT_WRITABLE when a checkpoint or the model cannot be written
 *
 * @example
 * const loader = new DataLoader(examples, { batchSize: 16, shuffle: true });
 * await fit(model, { trainObjectives: [[loader, cosineSimilarityLoss()]], warmupSteps: 36 });
 */
export async function fit<const Objectives extends readonly Objective[]>(
  model: SentenceTransformer,
  options: FitOptions & { readonly trainObjectives: FittingObjectives<Objectives> },
): Promise<FitResult> {
  checkFit(model, options);
  const run = await TrainingRun.open(model, options);
  const { plan } = run;
  try {
    if (run.steps === 0) await run.evaluate('before');
    while (!run.isOver) {
      await run.step();
      const isLast = run.steps === plan.totalSteps;
      if (plan.isEvaluationDue(run.steps) && !isLast) await run.evaluate('during');
      if (plan.isCheckpointDue(run.steps)) await run.save();
    }
    if (run.isAborted) await run.save();
    else {
      await run.evaluate('after');
      await run.finish();
    }
  } finally {
    await run.release();
  }
  return run.result;
}
