import { createGenerator } from '@sentenceforge/random';
import type { BatchSampler } from '../batch-sampler.ts';
import { rowOrder } from '../row-order.ts';
import { shuffled } from '../shuffled.ts';
import { uses } from '../uses.ts';

/** Batches in a bucket: fewer keep more of the randomness, more bring the lengths in a batch nearer together. */
const batchesPerBucket = 50;

/**
 * Batches of examples of similar length that stay random: the (shuffled) rows are cut into buckets of 50 batches, each
 * bucket is sorted by length and cut into batches, and the batches are shuffled.
 */
export const lengthBuckets: BatchSampler = {
  name: 'length_buckets',
  plan: (examples, options) => (epoch) => {
    const { cut, seed, shuffle } = options;
    const lengths = options.lengths();
    const batches = cut(rowOrder(examples.length, options, epoch), batchesPerBucket).flatMap(
      (bucket) => cut(bucket.sort((a, b) => lengths[a]! - lengths[b]!)),
    );
    return shuffle
      ? shuffled(batches, createGenerator({ seed, stream: epoch, use: uses.batches }))
      : batches;
  },
};
