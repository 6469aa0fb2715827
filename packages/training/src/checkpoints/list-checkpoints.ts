import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A folder `checkpoint-<steps>`; whether it is sound is not looked at. */
export interface ListedCheckpoint {
  readonly path: string;
  readonly steps: number;
}

/** The checkpoints in a folder, the newest first; none when there is no such folder. */
export async function listCheckpoints(folder: string): Promise<ListedCheckpoint[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names
    .flatMap((name) => {
      const steps = /^checkpoint-(\d+)$/.exec(name)?.[1];
      return steps === undefined ? [] : [{ path: join(folder, name), steps: Number(steps) }];
    })
    .sort((a, b) => b.steps - a.steps);
}
