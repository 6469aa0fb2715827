import { SentenceForgeError } from '@sentenceforge/errors';

/** Errors: OPTION_INVALID unless the value is an integer from `least` (default 0) to `most` (default 2^53 - 1). */
export function requireWhole(
  option: string,
  value: number,
  least = 0,
  most: number = Number.MAX_SAFE_INTEGER,
): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `The option ${option} is ${String(value)}.`,
    fix: `Give an integer from ${least} to ${most}.`,
    details: { option, value },
  });
}
