import { SentenceForgeError } from '@sentenceforge/errors';

/** Throws OPTION_INVALID unless `value` is an integer in [least, most]. */
export function requireInteger(name: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `${name} is ${value}, but it must be an integer from ${least} to ${most}.`,
    fix: `Give another ${name}.`,
    details: { name, value, least, most },
  });
}
