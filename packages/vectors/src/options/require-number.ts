import { SentenceForgeError } from '@sentenceforge/errors';

/**
 * Throws when `value` is not a number (NaN); infinities pass.
 *
 * @throws OPTION_INVALID with the option's name.
 */
export function requireNumber(option: string, value: number): void {
  if (Number.isNaN(value)) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `${option} is not a number.`,
      fix: `Use a number for ${option}.`,
      details: { option, value },
    });
  }
}
