import { SentenceForgeError } from '@sentenceforge/errors';
import type { CheckpointOptions } from './checkpoint-options.ts';
import type { CheckpointState } from './checkpoint-state.ts';
import { type ListedCheckpoint, listCheckpoints } from './list-checkpoints.ts';
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
 * The newest sound checkpoint of a run.
 *
 * @throws CHECKPOINT_EXISTS when there are some and the run is not to go on from them; CHECKPOINT_MISMATCH for one of
 *   another run, or of a newer version; CHECKPOINT_DAMAGED when none is sound
 */
export async function findCheckpoint(
  { path: folder, resume = false }: CheckpointOptions,
  identity: RunIdentity,
): Promise<FoundCheckpoint> {
  const listed = await listCheckpoints(folder);
  if (listed.length === 0) return { skipped: [] };
  if (!resume) throw alreadyThere(folder, listed[0]!);
  const skipped: SkippedCheckpoint[] = [];
  for (const { path } of listed) {
    const read = await readCheckpoint(path);
    if ('state' in read) {
      requireSameRun(path, read.state.identity, identity);
      return { checkpoint: { path, state: read.state }, skipped };
    }
    if (read.isNewer) throw ofNewerVersion(path, read.problem);
    skipped.push({ path, reason: read.problem });
  }
  throw allDamaged(folder, skipped);
}

function alreadyThere(folder: string, { path, steps }: ListedCheckpoint): SentenceForgeError {
  return new SentenceForgeError('CHECKPOINT_EXISTS', {
    problem: `${folder} holds checkpoints of an earlier run, the newest after ${steps} steps.`,
    fix: 'Go on from it with resume (in the CLI --resume), or give another folder.',
    details: { folder, newest: path, steps },
  });
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
    fix: 'Start anew with another folder; the weights in a damaged checkpoint may still load as a model.',
    details: { folder, skipped },
  });
}
