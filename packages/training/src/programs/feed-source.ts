import type { InputExample } from '@sentenceforge/data';
import type { HostTensor } from '@sentenceforge/graph';
import type { StepSeed } from './step-program.ts';

/** What makes the values of some of a graph's inputs for a batch, by name. */
export type FeedSource = (
  batch: readonly InputExample[],
  seed: StepSeed,
) => Record<string, HostTensor> | Promise<Record<string, HostTensor>>;
