import { join } from 'node:path';
import type { InputExample } from '@sentenceforge/data';
import type { SentenceForgeError } from '@sentenceforge/errors';
import type { Loss } from '@sentenceforge/losses';
import type { ParameterStore, SentenceTransformer } from '@sentenceforge/models';
import { saveParameters } from '@sentenceforge/models';
import writeFileAtomic from 'write-file-atomic';
import { describeLoss } from '../loss-files/describe-loss.ts';
import { lossFiles } from '../loss-files/loss-files.ts';
import type { ReplayFile } from './replay-file.ts';

/**
 * Keep the step in which a number was not finite: the batch, and the model and loss as they were before it, for `train
 * --replay`.
 *
 * @returns the file that `--replay` takes
 */
export async function keepBatch(
  error: SentenceForgeError,
  folder: string,
  run: {
    readonly model: SentenceTransformer;
    readonly loss: Loss;
    readonly lossState: ParameterStore;
    readonly seed: number;
    readonly dropout: boolean;
  },
): Promise<string> {
  const { model, loss, lossState, seed, dropout } = run;
  const place = join(folder, 'not-finite');
  const { step, batch } = error.details as { step: number; batch: readonly InputExample[] };
  await model.save(place);
  await saveParameters(lossState, lossFiles(place).weights);
  const content: ReplayFile = {
    step,
    seed,
    dropout,
    ...(describeLoss(loss) ?? { loss: loss.name, loss_options: {} }),
    examples: batch.map(({ texts, label, origin }) => ({ texts, label, origin })),
  };
  const file = join(place, 'batch.json');
  await writeFileAtomic(file, `${JSON.stringify(content, null, 2)}\n`);
  return file;
}
