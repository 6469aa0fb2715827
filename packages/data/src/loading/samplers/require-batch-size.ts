import { SentenceForgeError } from '@sentenceforge/errors';

/** The batch size of a sampler that counts rows. Errors: OPTION_INVALID where a token budget was given in its place. */
export function requireBatchSize(sampler: string, batchSize: number | undefined): number {
  if (batchSize !== undefined) return batchSize;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `The sampler ${sampler} fills batches by a number of examples, but batchTokens was given.`,
    fix: 'Give batchSize in place of batchTokens, or take the sampler default or length_buckets.',
    details: { option: 'batchTokens', sampler },
  });
}
