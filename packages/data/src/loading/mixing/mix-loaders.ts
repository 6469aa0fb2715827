import { SentenceForgeError } from '@sentenceforge/errors';
import type { BatchSource } from '../batch-source.ts';
import { requirePosition } from '../require-position.ts';
import { requireWhole } from '../require-whole.ts';
import type { Mixer } from './mixer.ts';
import { proportional } from './proportional.ts';
import { roundRobin } from './round-robin.ts';

const mixers = { round_robin: roundRobin, proportional } as const satisfies Record<string, Mixer>;

/** Whose batch is next. */
export interface MixLoadersOptions {
  /** 'round_robin': each in turn until one ends. 'proportional': all batches of all, in random order. */
  readonly sampler: keyof typeof mixers;
  /** What the order of 'proportional' follows from: an integer from 0 to 2^53 - 1; 42 when not given. */
  readonly seed?: number;
}

/** What the examples of a source are made of. */
type ContentOf<Source> = Source extends BatchSource<infer Content> ? Content : never;

/**
 * Several sources for one loss as one. A batch holds examples of one source only. For a loss of their own, give `fit`
 * several objectives instead.
 *
 * Errors: DATA_EMPTY when there is no source; NAME_UNKNOWN for the sampler; OPTION_INVALID, also when 'proportional' is
 * given a source that does not know its length.
 *
 * @example mixLoaders([new DataLoader(news), new DataLoader(forums)], { sampler: 'proportional', seed: 42 })
 */
export function mixLoaders<Source extends BatchSource>(
  given: readonly Source[],
  { sampler, seed = 42 }: MixLoadersOptions,
): BatchSource<ContentOf<Source>> {
  if (given.length === 0) {
    throw new SentenceForgeError('DATA_EMPTY', {
      problem: 'mixLoaders was given no loaders.',
      fix: 'Give it at least one.',
    });
  }
  requireWhole('seed', seed);
  if (!Object.hasOwn(mixers, sampler)) {
    throw new SentenceForgeError('NAME_UNKNOWN', {
      problem: `There is no way "${String(sampler)}" to mix loaders.`,
      fix: `Give ${Object.keys(mixers).join(' or ')}.`,
      details: { option: 'sampler', value: sampler },
    });
  }
  const mixer: Mixer = mixers[sampler];
  const sources = given.slice() as BatchSource[] as BatchSource<ContentOf<Source>>[];
  return {
    examples: sources.flatMap(({ examples }) => examples),
    length: mixer.length(sources),
    identity: `${sampler} with seed ${seed} of ${sources.map(({ identity }) => identity).join(' + ')}`,
    batches: (epoch = 0, start = 0) => {
      requirePosition(epoch, start);
      return { [Symbol.asyncIterator]: () => mixer.batches({ sources, seed, epoch, start }) };
    },
  };
}
