import { skipBatches } from '../skip-batches.ts';
import type { Mixer } from './mixer.ts';
import { openBatches } from './open-batches.ts';

/**
 * One batch of each source in turn, in rounds, until one of them has no more: Python's `RoundRobinBatchSampler`. The
 * rest of the others is not used.
 */
export const roundRobin: Mixer = {
  length: (sources) => {
    const lengths = sources.map(({ length }) => length);
    if (lengths.includes(undefined)) return undefined;
    return Math.min(...(lengths as number[])) * sources.length;
  },
  batches: ({ sources, epoch, start }) => {
    const round = Math.floor(start / sources.length);
    const open = sources.map((source) => openBatches(source, epoch, round));
    return skipBatches(inRounds(open), start % sources.length);
  },
};

async function* inRounds<Batch>(
  sources: readonly AsyncGenerator<Batch, undefined>[],
): AsyncGenerator<Batch> {
  try {
    while (true) {
      const round: Batch[] = [];
      for (const source of sources) {
        const next = await source.next();
        if (next.done) return;
        round.push(next.value);
      }
      yield* round;
    }
  } finally {
    for (const source of sources) await source.return(undefined);
  }
}
