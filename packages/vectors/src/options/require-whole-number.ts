import { SentenceForgeError } from '@sentenceforge/errors';

/**
 * Throws unless `value` is a whole number of at least `minimum` (and at most 2^53 - 1).
 *
 * @throws OPTION_INVALID with the option's name and value.
 */
export function requireWholeNumber(option: string, value: number, minimum: number): void {
  if (!Number.isSafeInteger(value) || value < minimum) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `${option} is ${value}, which is not a whole number of at least ${minimum}.`,
      fix: `Use a whole number of at least ${minimum} for ${option}.`,
      details: { option, value, minimum },
    });
  }
}
