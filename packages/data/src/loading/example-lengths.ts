import { SentenceForgeError } from '@sentenceforge/errors';
import type { InputExample } from '../input-example.ts';

/**
 * The length of each example: the sum over its texts of what `lengthOf` says of one (tokens or characters).
 *
 * Errors: OPTION_INVALID when it says something other than a finite number >= 0.
 *
 * @example exampleLengths([new InputExample({ texts: ['ab', 'c'] })], (text) => text.length) // Float64Array [3]
 */
export function exampleLengths(
  examples: readonly InputExample[],
  lengthOf: (text: string) => number,
): Float64Array {
  return Float64Array.from(examples, ({ texts }, index) => {
    let sum = 0;
    for (const text of texts) sum += requireLength(lengthOf(text), text, index);
    return sum;
  });
}

function requireLength(length: number, text: string, index: number): number {
  if (Number.isFinite(length) && length >= 0) return length;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `countTokens returned ${String(length)} for a text of example ${index}: ${JSON.stringify(text.slice(0, 80))}.`,
    fix: 'Give a function that returns the number of tokens of a text at once, not a promise.',
    details: { option: 'countTokens', value: length, index },
  });
}
