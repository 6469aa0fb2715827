import { SentenceForgeError } from '@sentenceforge/errors';
import type { CheckpointState } from './checkpoint-state.ts';
import { listCheckpoints } from './list-checkpoints.ts';
import { readCheckpoint } from './read-checkpoint.ts';
import { requireSameRun } from './require-same-run.ts';
import type { RunIdentity } from './run-identity.ts';

/** A checkpoint that is not sound, and why. */
export interface SkippedCheckpoint {
  readonly path: string;
  readonly reason: string;
}

/** The checkpoint to go on from, if any, and newer ones that were passed over. */
export interface FoundCheckpoint {
  readonly checkpoint?: { readonly path: string; readonly state: CheckpointState };
  readonly skipped: readonly SkippedCheckpoint[];
}

/**
 * The newest sound checkpoint in a folder, which is to be of the same run.
 *
 * @throws CHECKPOINT_MISMATCH for one of another run, or of a newer version; CHECKPOINT_DAMAGED when none is sound
 */
export async function findCheckpoint(
  folder: string,
  identity: RunIdentity,
): Promise<FoundCheckpoint> {
  const skipped: SkippedCheckpoint[] = [];
  for (const listed of await listCheckpoints(folder)) {
    const { path } = listed;
    const read = await readCheckpoint(listed);
    if ('state' in read) {
      requireSameRun(path, read.state.identity, identity);
      return { checkpoint: { path, state: read.state }, skipped };
    }
    if (read.isNewer) throw ofNewerVersion(path, read.problem);
    skipped.push({ path, reason: read.problem });
  }
  if (skipped.length > 0) throw allDamaged(folder, skipped);
  return { skipped };
}

function ofNewerVersion(path: string, problem: string): SentenceForgeError {
  return new SentenceForgeError('CHECKPOINT_MISMATCH', {
    problem: `The checkpoint ${path} cannot be read: ${problem}.`,
    fix: 'Resume with the version that wrote it, or a later one.',
    details: { file: path },
  });
}

function allDamaged(folder: string, skipped: readonly SkippedCheckpoint[]): SentenceForgeError {
  const reasons = skipped.map(({ path, reason }) => `${path}: ${reason}`).join('; ');
  return new SentenceForgeError('CHECKPOINT_DAMAGED', {
    problem: `No checkpoint in ${folder} is sound (${reasons}).`,
    fix: 'Begin anew with overwrite (in the CLI --overwrite) or in another folder. A damaged checkpoint whose model files are whole still loads as a model, but without the adapters of a run with lora.',
    details: { folder, skipped },
  });
}
