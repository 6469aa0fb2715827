import type { BatchSampler } from '../batch-sampler.ts';
import { rowOrder } from '../row-order.ts';

/** All rows in (shuffled) order, cut into batches: PyTorch's `BatchSampler`. */
export const defaultSampler: BatchSampler = {
  name: 'default',
  plan: (examples, options) => (epoch) => options.cut(rowOrder(examples.length, options, epoch)),
};
