import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { exists } from '../cache/exists.ts';

const waitBetweenTries = 100;

/**
 * Runs `work`, which makes the file `target`, alone among all processes that name the same lock; does nothing when the
 * target is there or appears while waiting. The lock of a process that died is void after ten seconds.
 */
export async function withLock(
  path: string,
  { target, signal, work }: { target: string; signal: AbortSignal; work: () => Promise<void> },
): Promise<void> {
  // Loaded late: it hooks into the process' exit when loaded.
  const { lock } = await import('proper-lockfile');
  await mkdir(dirname(path), { recursive: true });
  while (!(await exists(target))) {
    const release = await lock(target, {
      lockfilePath: path,
      realpath: false,
      // A process that slept may find its lock taken. Then two write, and the checksum judges.
      onCompromised: () => undefined,
    }).catch((problem: NodeJS.ErrnoException) => {
      if (problem.code !== 'ELOCKED') throw problem;
    });
    if (release === undefined) {
      await sleep(waitBetweenTries, undefined, { signal }).catch(() => signal.throwIfAborted());
      continue;
    }
    try {
      if (!(await exists(target))) await work();
    } finally {
      await release().catch(() => undefined);
    }
  }
}
