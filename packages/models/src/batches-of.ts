import { SentenceForgeError } from '@sentenceforge/errors';

/**
 * Indices of texts in batches of similar length, the longest first, within a budget of texts and one of tokens.
 *
 * @param lengths tokens of each text
 * @param options.batchSize most texts of a batch (default: 32, or no limit where there is one for tokens)
 * @param options.batchTokens most tokens of a batch of more than one text (default: no limit)
 * @throws OPTION_INVALID for a limit that is no whole number of at least 1
 */
export function batchesOf(
  lengths: readonly number[],
  options: { readonly batchSize?: number | undefined; readonly batchTokens?: number | undefined },
): number[][] {
  const { batchTokens = Infinity } = options;
  const { batchSize = options.batchTokens === undefined ? 32 : Infinity } = options;
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || (Number.isInteger(value) && value >= 1)) continue;
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `${name} must be a whole number of at least 1, got ${value}.`,
      fix: `Give for example ${name === 'batchSize' ? 32 : 4096}.`,
      details: { [name]: value },
    });
  }
  const order = lengths.map((_, index) => index);
  order.sort((a, b) => lengths[b]! - lengths[a]! || a - b);
  const batches: number[][] = [];
  let tokens = Infinity;
  for (const index of order) {
    const batch = batches.at(-1);
    tokens += lengths[index]!;
    if (batch && batch.length < batchSize && tokens <= batchTokens) batch.push(index);
    else {
      batches.push([index]);
      tokens = lengths[index]!;
    }
  }
  return batches;
}
