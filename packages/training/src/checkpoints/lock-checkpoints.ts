import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import { isAbandoned } from './is-abandoned.ts';
import { type LockOwner, lockOwner } from './lock-owner.ts';
import { thisProcess } from './this-process.ts';

/** Milliseconds without a sign of life after which a lock is void; a step blocks the process, and may take minutes. */
const staleAfter = 300_000;

/**
 * Take a folder of checkpoints for one run. The lock of a process of this machine that ended is taken over at once, that
 * of another machine after five minutes without a sign of life.
 *
 * @returns what gives it back
 * @throws CHECKPOINT_LOCKED when another run has it; OUTPUT_NOT_WRITABLE
 */
export async function lockCheckpoints(folder: string): Promise<() => Promise<void>> {
  // loaded late: it hooks into the process' exit when loaded
  const { lock } = await import('proper-lockfile');
  const lockfilePath = join(folder, '.lock');
  const ownerFile = join(folder, '.lock-owner.json');
  const take = (): Promise<(() => Promise<void>) | undefined> =>
    lock(folder, {
      lockfilePath,
      realpath: false,
      stale: staleAfter,
      update: 10_000,
      // only when the folder is gone, or the process slept and another took it
      onCompromised: () => {},
    }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ELOCKED') throw error;
      return undefined;
    });
  try {
    await mkdir(folder, { recursive: true });
    let release = await take();
    const owner = release ? undefined : await readOwner(ownerFile);
    if (owner && isAbandoned(owner)) {
      await rm(ownerFile, { force: true });
      await rm(lockfilePath, { recursive: true, force: true });
      release = await take();
    }
    if (!release) throw locked(folder, owner);
    await writeFile(ownerFile, JSON.stringify(thisProcess()));
    return async () => {
      await rm(ownerFile, { force: true }).catch(() => {});
      await release().catch(() => {});
    };
  } catch (cause) {
    if (SentenceForgeError.isInstance(cause)) throw cause;
    throw new SentenceForgeError('OUTPUT_NOT_WRITABLE', {
      problem: `Checkpoints cannot be written to ${folder}: ${reasonOf(cause)}.`,
      fix: 'Give a folder that you may write to, on a disk with room.',
      details: { folder },
      cause,
    });
  }
}

async function readOwner(file: string): Promise<LockOwner | undefined> {
  try {
    return lockOwner.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function locked(folder: string, owner: LockOwner | undefined): SentenceForgeError {
  const who = owner ? `process ${owner.process} on ${owner.host}` : 'another process';
  return new SentenceForgeError('CHECKPOINT_LOCKED', {
    problem: `A run of ${who} is using the checkpoints in ${folder}.`,
    fix:
      owner?.host === hostname()
        ? 'Let it end or stop it, or give another folder.'
        : 'Let it end or stop it, or give another folder. If it ended without a word, try again in five minutes.',
    details: { folder, owner },
  });
}
