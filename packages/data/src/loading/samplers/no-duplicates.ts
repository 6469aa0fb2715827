import type { BatchSampler } from '../batch-sampler.ts';
import { rowOrder } from '../row-order.ts';
import { firstFit } from './first-fit.ts';
import { repeatedTexts } from './repeated-texts.ts';
import { requireBatchSize } from './require-batch-size.ts';

/**
 * No text twice in a batch, in whichever columns: for losses whose negatives are the other rows of the batch. A row
 * that shares a text with a batch waits for a later one; labels do not count. Every row is in exactly one batch, so
 * the last batches may not be full. Python's `NoDuplicatesBatchSampler`, but for its second passes: with `drop_last`
 * it repeats rows until an epoch has as many batches as without duplicates.
 *
 * Time grows with the number of rows, whatever the texts; see {@link firstFit}.
 *
 * Errors: OPTION_INVALID when batchTokens was given.
 */
export const noDuplicates: BatchSampler = {
  name: 'no_duplicates',
  plan(examples, options) {
    const batchSize = requireBatchSize('no_duplicates', options.batchSize);
    const texts = repeatedTexts(examples);
    return (epoch) => firstFit(rowOrder(examples.length, options, epoch), texts, batchSize);
  },
};
