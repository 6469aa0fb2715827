import { join } from 'node:path';
import type { Loss } from '@sentenceforge/losses';
import type { ParameterStore, SentenceTransformer } from '@sentenceforge/models';
import { saveParameters } from '@sentenceforge/models';
import type { SkippedStep } from '@sentenceforge/training';
import writeFileAtomic from 'write-file-atomic';
import { describeLoss } from '../loss-files/describe-loss.ts';
import { lossFiles } from '../loss-files/loss-files.ts';
import type { ReplayFile } from './replay-file.ts';
import { typedCommand } from './typed-command.ts';

/**
 * Keep the step in which a number was not finite: the batch, and the model and loss as they were before it, for `train
 * --replay`. The model replaces that of a step that was kept before.
 *
 * @param folder the run's output folder
 * @param name of the batch's file in its folder `not-finite`
 * @returns what to type to run the step again
 */
export async function keepBatch(
  { step, batch }: Pick<SkippedStep, 'step' | 'batch'>,
  { folder, name }: { readonly folder: string; readonly name: string },
  run: {
    readonly model: SentenceTransformer;
    readonly loss: Loss;
    readonly lossState: ParameterStore;
    readonly options: { readonly seed: number; readonly dropout: boolean };
  },
): Promise<string> {
  const { model, loss, lossState } = run;
  const { seed, dropout } = run.options;
  const place = join(folder, 'not-finite');
  await model.save(place);
  await saveParameters(lossState, lossFiles(place).weights);
  const content: ReplayFile = {
    step,
    seed,
    dropout,
    ...(describeLoss(loss) ?? { loss: loss.name, loss_options: {} }),
    examples: batch.map(({ texts, label, origin }) => ({ texts, label, origin })),
  };
  const file = join(place, name);
  await writeFileAtomic(file, `${JSON.stringify(content, null, 2)}\n`);
  return typedCommand(['train', '--replay', file]);
}
