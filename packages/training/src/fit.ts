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
 * @throws what `checkFit` throws, before the first step; CHECKPOINT_EXISTS, CHECKPOINT_MISMATCH, CHECKPOINT_DAMAGED, CHECKPOINT_LOCKED
 *   before anything is evaluated; LOSS_NOT_FINITE when the loss or a gradient is not a finite number, with the weights as
 *   they were before that step; OUTPUT_NOT_WRITABLE when a checkpoint or the model cannot be written. Whatever ends a
 *   run, the steps that were done are in a checkpoint, where there are any
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
  try {
    // what is due after the steps so far comes first: a run that goes on may owe an evaluation
    for (;;) {
      await run.evaluateIfDue();
      await run.saveIfDue();
      if (run.isOver) break;
      await run.step();
    }
    await run.save();
    if (!run.isAborted) await run.finish();
  } catch (error) {
    await run.rescue();
    await run.release('failed').catch(() => {});
    throw error;
  }
  await run.release();
  return run.result;
}
