import { SentenceForgeError } from '@sentenceforge/errors';
import type { EvaluatorOptions } from './evaluator-options.ts';

/** Options that change the numbers, as flags. */
const flags = {
  similarityFnNames: '--similarity',
  precision: '--precision',
  truncateDim: '--truncate-dim',
} as const;

/**
 * Throws when an option is given that would change nothing.
 *
 * @param takes the options that the evaluator has.
 * @throws OPTION_INVALID
 * @example refuseOptions('TranslationEvaluator', { precision: 'int8' }, ['truncateDim']) // throws
 */
export function refuseOptions(
  evaluator: string,
  options: EvaluatorOptions,
  takes: readonly (keyof typeof flags)[],
): void {
  for (const option of ['similarityFnNames', 'precision', 'truncateDim'] as const) {
    if (options[option] == null || takes.includes(option)) continue;
    const flag = flags[option];
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `${flag} is given, but ${evaluator}${options.name ? ` of ${options.name}` : ''} has no such option.`,
      fix: `Leave ${flag} out, or give it in a --suite to the data that it is for.`,
      details: { option: flag, evaluator, data: options.name },
    });
  }
}
