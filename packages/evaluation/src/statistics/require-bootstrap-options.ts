import { SentenceForgeError } from '@sentenceforge/errors';
import { requireWholeNumber } from '../options/require-whole-number.ts';
import type { BootstrapOptions } from './bootstrap-options.ts';

/**
 * The options with defaults for those left out.
 *
 * @throws OPTION_INVALID when `samples` is not a whole number above 0 or `level` not between 0 and 1.
 * @example requireBootstrapOptions({ level: 0.9 }).samples // 1000
 */
export function requireBootstrapOptions({
  samples = 1000,
  seed = 42,
  level = 0.95,
}: BootstrapOptions): Required<BootstrapOptions> {
  requireWholeNumber('samples', samples);
  if (!(level > 0 && level < 1)) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `level is ${level}, which is not between 0 and 1.`,
      fix: 'Give a share such as 0.95.',
      details: { option: 'level', value: level },
    });
  }
  return { samples, seed, level };
}
