import { exp, multiply, permuteRows, reshape, sum, type Tensor } from '@sentenceforge/graph';
import type { PackedInputs } from './packed-inputs.ts';

/**
 * The sum of each text's rows, `[T, D]` to `[texts, D]`; zeros for a text without tokens. Texts are laid out as one
 * padded block, whose size grows with their number, where a product with {@link belongs} would grow with its square.
 */
export function sumOfTexts(
  tokens: Tensor,
  { block, blockInverse, blockBias }: Pick<PackedInputs, 'block' | 'blockInverse' | 'blockBias'>,
): Tensor {
  const rows = permuteRows(tokens, block, blockInverse, { inverseGaps: false });
  const padded = reshape(rows, [...blockBias.shape, tokens.shape[1]!]); // [texts, M, D]
  const isToken = exp(reshape(blockBias, [...blockBias.shape, 1]));
  return sum(multiply(padded, isToken), { axes: [1] });
}
