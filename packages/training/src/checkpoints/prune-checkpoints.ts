import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { listCheckpoints } from './list-checkpoints.ts';
import { removeCheckpoint, temporaryPrefix } from './remove-checkpoint.ts';

/**
 * Remove all checkpoints of a folder but the newest ones, and what an earlier process left half written. The folder is
 * locked, and what was damaged or of another run was removed when the run began: the newest is the one just written.
 *
 * @param keep how many stay
 * @param best the steps of one that stays too
 */
export async function pruneCheckpoints(
  folder: string,
  { keep, best }: { keep: number; best?: number | undefined },
): Promise<void> {
  for (const { path, steps } of (await listCheckpoints(folder)).slice(keep)) {
    if (steps !== best) await removeCheckpoint(path);
  }
  for (const name of await readdir(folder)) {
    if (name.startsWith(temporaryPrefix)) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}
