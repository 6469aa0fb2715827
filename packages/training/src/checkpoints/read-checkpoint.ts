import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf } from '@sentenceforge/errors';
import { checkpointFiles } from './checkpoint-files.ts';
import { type CheckpointState, checkpointFormat, checkpointState } from './checkpoint-state.ts';
import { fileDigest } from './file-digest.ts';
import type { ListedCheckpoint } from './list-checkpoints.ts';
import { unsealed } from './unsealed.ts';

/** What reading a checkpoint found: its state, or why it cannot be used. */
export type ReadCheckpoint =
  | { readonly state: CheckpointState }
  | { readonly problem: string; readonly isNewer?: boolean };

/** Read a checkpoint's state, after looking at every byte of its files. */
export async function readCheckpoint({ path, steps }: ListedCheckpoint): Promise<ReadCheckpoint> {
  const text = await readFile(join(path, checkpointFiles.state), 'utf8').catch(() => '');
  const content = unsealed(text);
  if (!content) return { problem: `${checkpointFiles.state} is missing or not as it was written` };
  const { format } = content as { format?: unknown };
  if (typeof format === 'number' && format > checkpointFormat) {
    return {
      problem: `it is of format ${format}, and this version reads up to ${checkpointFormat}`,
      isNewer: true,
    };
  }
  const { data: state, error } = checkpointState.safeParse(content);
  if (!state) {
    const [issue] = error.issues;
    return { problem: `${checkpointFiles.state}, ${issue?.path.join('.')}: ${issue?.message}` };
  }
  if (state.steps !== steps) return { problem: `it was written after ${state.steps} steps` };
  for (const [name, digest] of Object.entries(state.files)) {
    const found = await fileDigest(join(path, name)).catch(reasonOf);
    if (found !== digest) return { problem: `${name} is missing or not as it was written` };
  }
  return { state };
}
