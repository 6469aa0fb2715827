import { SentenceForgeError } from '@sentenceforge/errors';

/**
 * Throws unless `value` is a whole number above 0.
 *
 * @throws OPTION_INVALID with the option's name and value.
 */
export function requireWholeNumber(option: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 1) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `${option} is ${value}, which is not a whole number above 0.`,
      fix: `Give a whole number above 0 for ${option}, or leave it out.`,
      details: { option, value },
    });
  }
}
