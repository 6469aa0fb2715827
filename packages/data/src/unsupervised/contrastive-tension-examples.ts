import { SentenceForgeError } from '@sentenceforge/errors';
import { permutation } from '@sentenceforge/random';
import { InputExample } from '../input-example.ts';

/**
 * Examples for ContrastiveTensionLoss: of `posNegRatio` pairs the first is a text with itself (label 1), the others are
 * of different texts (label 0), in random order of the texts. Keep them in order, in batches that `posNegRatio` divides.
 * Python's `ContrastiveTensionDataLoader`.
 *
 * @param seed what the order of texts follows from
 * @throws OPTION_INVALID for a ratio that is no whole number from 1
 *
 * @example new DataLoader(contrastiveTensionExamples(texts), { batchSize: 16 })
 */
export function contrastiveTensionExamples(
  texts: readonly string[],
  { posNegRatio = 8, seed = 42 }: { posNegRatio?: number; seed?: number } = {},
): InputExample<{ texts: [string, string]; label: number }>[] {
  if (!(Number.isInteger(posNegRatio) && posNegRatio >= 1)) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `posNegRatio is ${posNegRatio}.`,
      fix: 'Give a whole number from 1, such as 8: one positive pair in 8.',
      details: { posNegRatio },
    });
  }
  const order = Array.from(permutation(texts.length, { seed }), (index) => texts[index]!);
  const examples: InputExample<{ texts: [string, string]; label: number }>[] = [];
  for (let next = 0; ; ) {
    const isPositive = examples.length % posNegRatio === 0;
    const [first, second] = isPositive ? [order[next], order[next]] : order.slice(next, next + 2);
    if (first === undefined || second === undefined) return examples;
    examples.push(new InputExample({ texts: [first, second], label: Number(isPositive) }));
    next += isPositive ? 1 : 2;
  }
}
