import { setTimeout as sleep } from 'node:timers/promises';
import { SentenceForgeError } from '@sentenceforge/errors';
import type { Connection } from './connection.ts';
import { TransientFailure } from './transient-failure.ts';

const longestDelay = 8_000;
const longestAskedDelay = 120_000;

/**
 * Calls `attempt` until it succeeds, waiting longer each time (with jitter, so that many processes spread), or as long
 * as the server asks. Tries in which `progress()` grew are not counted.
 *
 * @throws HUB_UNREACHABLE when the tries are used up or the server asks for more than two minutes; what is no
 * TransientFailure as it is.
 */
export async function retry<Result>(
  attempt: () => Promise<Result>,
  { connection, progress = () => 0 }: { connection: Connection; progress?: () => number },
): Promise<Result> {
  let failures = 0;
  for (;;) {
    const before = progress();
    try {
      connection.signal?.throwIfAborted();
      return await attempt();
    } catch (failure) {
      if (!(failure instanceof TransientFailure)) throw failure;
      failures = progress() > before ? 1 : failures + 1;
      if (failures > connection.retries || (failure.wait ?? 0) > longestAskedDelay) {
        throw unreachable(connection, failure);
      }
      const delay = Math.min(connection.retryDelay * 2 ** (failures - 1), longestDelay);
      const wait = failure.wait ?? delay * (0.5 + Math.random() / 2);
      await sleep(wait, undefined, { signal: connection.signal }).catch(() =>
        connection.signal?.throwIfAborted(),
      );
    }
  }
}

function unreachable({ endpoint, repository }: Connection, failure: TransientFailure): Error {
  const later = failure.wait === undefined ? 'later' : `in ${Math.ceil(failure.wait / 1000)} s`;
  return new SentenceForgeError('HUB_UNREACHABLE', {
    problem: `${repository.name} could not be fetched from ${endpoint}: ${failure.message}.`,
    fix: `Check the network, proxy and HF_ENDPOINT, or try again ${later}; what has arrived is kept and resumed.`,
    details: { name: repository.name, endpoint },
    cause: failure,
  });
}
