import { SentenceForgeError } from '@sentenceforge/errors';

/**
 * Nothing when an option is an integer in [least, most].
 *
 * @throws OPTION_INVALID
 *
 * @example requireInteger('batchSize', 16, 1, 1024)
 */
export function requireInteger(option: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `The option ${option} is ${String(value)}.`,
    fix: `Give an integer from ${least} to ${most}.`,
    details: { option, value },
  });
}
