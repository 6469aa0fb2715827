import type { Loss } from '@sentenceforge/losses';
import type { FeedSource } from './feed-source.ts';

/** Labels of a batch: int32 for class ids, float32 for everything else; the loss's own where an example has none. */
export function labelSource(loss: Loss, width: number): FeedSource {
  return (batch) => {
    const numbers = batch.flatMap(
      ({ label, texts }) => label ?? loss.defaultLabel?.(texts) ?? [],
    ) as number[];
    const shape = width === 1 ? [batch.length] : [batch.length, width];
    return {
      labels:
        loss.labels === 'class' && width === 1
          ? { data: Int32Array.from(numbers), shape, dtype: 'int32' }
          : { data: Float32Array.from(numbers), shape, dtype: 'float32' },
    };
  };
}
