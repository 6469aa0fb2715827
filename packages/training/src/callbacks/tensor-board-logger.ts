import { eventFile } from '../logs/tensorboard/event-file.ts';
import type { FitCallback } from './callback.ts';

/**
 * Writes an event file for TensorBoard into a folder: `train/loss`, `train/learning_rate` and `train/gradient_norm` of
 * each step, `eval/<metric>` of each evaluation. A run that begins anew hides what other files of the folder say; a
 * resumed one hides their steps after its checkpoint.
 *
 * @throws OUTPUT_NOT_WRITABLE during the run, when the disk refuses
 *
 * @example
 * await fit(model, { trainObjectives, callbacks: [tensorBoardLogger('out/stsb/runs')] });
 * // then: tensorboard --logdir out/stsb/runs
 */
export function tensorBoardLogger(folder: string): FitCallback {
  const events = eventFile(folder);
  return {
    onStart: ({ resumedFrom }) => events.start(resumedFrom === undefined ? 0 : resumedFrom + 1),
    onStep: ({ step, loss, learningRate, gradientNorm }) =>
      events.scalars(step, {
        'train/loss': loss,
        'train/learning_rate': learningRate,
        'train/gradient_norm': gradientNorm,
      }),
    onEvaluate: ({ steps, metrics }) =>
      events.scalars(
        steps,
        Object.fromEntries(Object.entries(metrics).map(([name, value]) => [`eval/${name}`, value])),
      ),
  };
}
