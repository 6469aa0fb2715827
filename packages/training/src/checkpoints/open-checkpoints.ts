import type { CheckpointOptions } from './checkpoint-options.ts';
import { type FoundCheckpoint, findCheckpoint } from './find-checkpoint.ts';
import { listCheckpoints } from './list-checkpoints.ts';
import { removeCheckpoint } from './remove-checkpoint.ts';
import type { RunIdentity } from './run-identity.ts';

/**
 * The checkpoint to go on from, if any. Those that are not of the run's past are removed: all, where it is to begin
 * anew; those that are newer but damaged, where it goes on. So the newest one in the folder is always the run's own.
 *
 * @param options that `checkCheckpoints` found sound
 * @throws what `findCheckpoint` throws, with all checkpoints as they were; OUTPUT_NOT_WRITABLE
 */
export async function openCheckpoints(
  { path: folder, overwrite = false }: CheckpointOptions,
  identity: RunIdentity,
): Promise<FoundCheckpoint> {
  const found = overwrite ? { skipped: [] } : await findCheckpoint(folder, identity);
  const superseded = overwrite ? await listCheckpoints(folder) : found.skipped;
  for (const { path } of superseded) await removeCheckpoint(path);
  return found;
}
