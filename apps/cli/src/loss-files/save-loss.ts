import { rm } from 'node:fs/promises';
import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import type { Loss } from '@sentenceforge/losses';
import { ParameterStore, saveParameters } from '@sentenceforge/models';
import writeFileAtomic from 'write-file-atomic';
import { describeLoss } from './describe-loss.ts';
import { lossFiles } from './loss-files.ts';

/**
 * Keep what was trained beside a model in its folder: another run can go on from there, `evaluate` can judge the
 * classifier. A second copy of the model (`twin.*`) is not kept. Where nothing is to be kept, files of an earlier run
 * are removed.
 *
 * @throws OUTPUT_NOT_WRITABLE
 */
export async function saveLoss(folder: string, loss: Loss, state: ParameterStore): Promise<void> {
  const files = lossFiles(folder);
  const names = state.names.filter((name) => !name.startsWith('twin.'));
  const description = names.length > 0 ? describeLoss(loss) : undefined;
  try {
    // the description last: where it stands, the weights are those it speaks of
    await rm(files.description, { force: true });
    if (names.length === 0) await rm(files.weights, { force: true });
    else await saveParameters(kept(state, names), files.weights);
    if (description) {
      await writeFileAtomic(files.description, `${JSON.stringify(description, null, 2)}\n`);
    }
  } catch (cause) {
    if (SentenceForgeError.isInstance(cause)) throw cause;
    throw new SentenceForgeError('OUTPUT_NOT_WRITABLE', {
      problem: `What the loss owns cannot be written to ${folder}: ${reasonOf(cause)}.`,
      fix: 'Give an --output folder that you may write to.',
      details: { folder },
      cause,
    });
  }
}

function kept(state: ParameterStore, names: readonly string[]): ParameterStore {
  return new ParameterStore(names.map((name) => [name, state.get(name)]));
}
