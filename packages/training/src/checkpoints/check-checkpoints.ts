import { SentenceForgeError } from '@sentenceforge/errors';
import type { CheckpointOptions } from './checkpoint-options.ts';
import { listCheckpoints } from './list-checkpoints.ts';

/**
 * Check whether a run may begin in its checkpoints' folder, without reading one of them: for programs that have
 * something slow to do before `fit`, which checks it too.
 *
 * @throws OPTION_INVALID for resume and overwrite together; CHECKPOINT_EXISTS when there are checkpoints and neither was
 *   asked for
 *
 * @example await checkCheckpoints({ path: 'out/checkpoints', resume: true });
 */
export async function checkCheckpoints(options: CheckpointOptions | undefined): Promise<void> {
  if (!options) return;
  const { path: folder, resume = false, overwrite = false } = options;
  if (resume && overwrite) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: 'checkpoints.resume and checkpoints.overwrite are both true.',
      fix: 'Give resume to go on from the checkpoints in the folder, or overwrite to remove them.',
      details: { option: 'checkpoints.overwrite', value: overwrite },
    });
  }
  const [newest] = await listCheckpoints(folder);
  if (!newest || resume || overwrite) return;
  const { path, steps } = newest;
  throw new SentenceForgeError('CHECKPOINT_EXISTS', {
    problem: `${folder} holds checkpoints of an earlier run, the newest after ${steps} steps.`,
    fix: 'Go on from it with resume (in the CLI --resume), remove all of them with overwrite (--overwrite), or give another folder.',
    details: { folder, newest: path, steps },
  });
}
