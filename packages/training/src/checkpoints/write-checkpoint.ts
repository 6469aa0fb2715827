import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import {
  type SentenceTransformer,
  type StoredTensor,
  writeSafetensors,
} from '@sentenceforge/models';
import { checkpointFiles } from './checkpoint-files.ts';
import { type CheckpointState, checkpointFormat } from './checkpoint-state.ts';
import { fileDigest } from './file-digest.ts';
import { temporaryPrefix } from './remove-checkpoint.ts';
import { sealedText } from './sealed-text.ts';

/** What a checkpoint is made of. */
export interface CheckpointContent {
  readonly model: Pick<SentenceTransformer, 'save'>;
  readonly tensors: ReadonlyMap<string, StoredTensor>;
  readonly state: Omit<CheckpointState, 'format' | 'files'>;
}

/**
 * Write `checkpoint-<steps>` into a folder: under another name first, and renamed when all of it is on the disk. One
 * that is there under the name is replaced.
 *
 * @returns its path
 * @throws OUTPUT_NOT_WRITABLE; nothing is left of it then, and other checkpoints are as they were
 */
export async function writeCheckpoint(
  folder: string,
  { model, tensors, state }: CheckpointContent,
): Promise<string> {
  const path = join(folder, `checkpoint-${state.steps}`);
  const unfinished = join(folder, `${temporaryPrefix}${randomUUID()}`);
  try {
    await mkdir(unfinished, { recursive: true });
    await model.save(unfinished);
    await writeFile(join(unfinished, checkpointFiles.tensors), writeSafetensors(tensors), {
      flush: true,
    });
    const files = await digests(unfinished);
    const whole: CheckpointState = { format: checkpointFormat, ...state, files };
    await writeFile(join(unfinished, checkpointFiles.state), sealedText(whole), { flush: true });
    await replace(folder, unfinished, path);
  } catch (cause) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => {});
    throw new SentenceForgeError('OUTPUT_NOT_WRITABLE', {
      problem: `The checkpoint ${path} cannot be written: ${reasonOf(firstCause(cause))}.`,
      fix: 'Make room on the disk, or give a folder that you may write to, and resume from the checkpoint before it.',
      details: { file: path },
      cause,
    });
  }
  return path;
}

/** What the system said, of an error that tells the same about the model's files. */
function firstCause(error: unknown): unknown {
  return SentenceForgeError.isInstance(error) ? (error.cause ?? error) : error;
}

async function digests(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: Record<string, string> = {};
  for (const entry of entries.filter((found) => found.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files[relative(folder, path).replaceAll('\\', '/')] = await fileDigest(path);
  }
  return files;
}

/** Renaming a folder is atomic only when nothing has the name. */
async function replace(folder: string, unfinished: string, path: string): Promise<void> {
  const old = join(folder, `${temporaryPrefix}${randomUUID()}`);
  const existed = await rename(path, old).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return false;
    },
  );
  await rename(unfinished, path);
  await flushFolder(folder);
  if (existed) await rm(old, { recursive: true, force: true });
}

/** Names are on the disk once their folder is; some systems cannot open one, and do it by themselves. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
