import type { InputExample } from '@sentenceforge/data';
import type { HostTensor } from '@sentenceforge/graph';
import type { FeedSource } from './feed-source.ts';
import type { StepSeed } from './step-program.ts';

/** What all sources make of a batch. */
export async function gatherFeeds(
  sources: readonly FeedSource[],
  batch: readonly InputExample[],
  seed: StepSeed,
): Promise<Record<string, HostTensor>> {
  return Object.assign({}, ...(await Promise.all(sources.map((source) => source(batch, seed)))));
}
