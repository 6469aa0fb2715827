import { SentenceForgeError } from '@sentenceforge/errors';
import { permutation } from '@sentenceforge/random';
import type { InputExample, InputExampleContent } from '../../input-example.ts';
import type { BatchSource } from '../batch-source.ts';
import { skipBatches } from '../skip-batches.ts';
import { uses } from '../uses.ts';
import type { Mixer, MixerInput } from './mixer.ts';
import { openBatches } from './open-batches.ts';

/**
 * As many turns for each source as it has batches, in a random order that follows from the seed and the epoch:
 * Python's `ProportionalBatchSampler`. A source that is through in an epoch before its turns are is passed over.
 */
export const proportional: Mixer = {
  length: (sources) => sources.reduce((sum, source, index) => sum + lengthOf(source, index), 0),
  // Which turns were passed over only reading tells, so that a later start reads what comes before it.
  batches: (input) => skipBatches(inTurns(input), input.start),
};

async function* inTurns<Content extends InputExampleContent>({
  sources,
  seed,
  epoch,
}: MixerInput<Content>): AsyncGenerator<readonly InputExample<Content>[]> {
  const turns = sources.flatMap((source, index) =>
    Array<number>(lengthOf(source, index)).fill(index),
  );
  const open = sources.map((source) => openBatches(source, epoch, 0));
  try {
    for (const turn of permutation(turns.length, { seed, stream: epoch, use: uses.turns })) {
      const next = await open[turns[turn]!]!.next();
      if (!next.done) yield next.value;
    }
  } finally {
    for (const source of open) await source.return(undefined);
  }
}

function lengthOf({ length }: BatchSource, index: number): number {
  if (length !== undefined) return length;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `Loader ${index} does not know how many batches it has, which proportional mixing needs.`,
    fix: 'Give that loader its length, or take round_robin.',
    details: { option: 'sampler', value: 'proportional', index },
  });
}
