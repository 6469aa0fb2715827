import { SentenceForgeError } from '@sentenceforge/errors';

/**
 * The numbers of a hidden state that each attention head works on.
 *
 * @throws MODEL_UNSUPPORTED when the size is no multiple of the heads
 * @example wholeHeads(768, 12); // 64
 */
export function wholeHeads(size: number, heads: number): number {
  if (size % heads === 0) return size / heads;
  throw new SentenceForgeError('MODEL_UNSUPPORTED', {
    problem: `A hidden state of ${size} numbers cannot be shared by ${heads} attention heads.`,
    fix: 'The hidden size must be a multiple of the number of attention heads.',
    details: { size, heads },
  });
}
