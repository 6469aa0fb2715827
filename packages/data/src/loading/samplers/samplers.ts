import type { BatchSampler } from '../batch-sampler.ts';
import { defaultSampler } from './default-sampler.ts';
import { groupByLabel } from './group-by-label.ts';
import { lengthBuckets } from './length-buckets.ts';
import { noDuplicates } from './no-duplicates.ts';

/** The samplers that a `DataLoader` knows by name. */
export const samplers = {
  default: defaultSampler,
  no_duplicates: noDuplicates,
  group_by_label: groupByLabel,
  length_buckets: lengthBuckets,
} as const satisfies Record<string, BatchSampler>;
