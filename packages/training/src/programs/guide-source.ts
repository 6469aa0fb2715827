import { columnFeeds } from '../column-feeds.ts';
import type { Guide } from '../guide.ts';
import type { FeedSource } from './feed-source.ts';

/** A guide's embeddings of each column, under the names that are given. */
export function guideSource(guide: Guide, names: readonly string[]): FeedSource {
  return (batch) =>
    columnFeeds(
      guide,
      batch.map(({ texts }) => texts),
      names,
    );
}
