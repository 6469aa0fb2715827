import { cast, equal, iota, reshape, type Tensor } from '@sentenceforge/graph';
import type { PackedInputs } from './packed-inputs.ts';

/**
 * Which token belongs to which text, 1 or 0 as float32 `[texts, T]`. A product with its transpose gives every token its
 * text's row.
 */
export function belongs({ segments, texts }: Pick<PackedInputs, 'segments' | 'texts'>): Tensor {
  const rows = reshape(iota(texts), [texts, 1]);
  return cast(equal(rows, reshape(segments, [1, ...segments.shape])), 'float32');
}
