import { SentenceForgeError } from '@sentenceforge/errors';
import { requireSimilarityFunctionName } from '../options/require-similarity-function-name.ts';
import type { TripletOptions } from './triplet-options.ts';

/**
 * Throws unless the margin is a finite number or an object of finite numbers by similarity.
 *
 * @throws NAME_UNKNOWN for a margin of an unknown similarity; OPTION_INVALID with the margin that is no finite number.
 */
export function requireMargins(margin: TripletOptions['margin']): void {
  const margins =
    typeof margin === 'object' && margin !== null
      ? Object.entries(margin).map(
          ([name, value]) => [`margin.${requireSimilarityFunctionName(name)}`, value] as const,
        )
      : [['margin', margin ?? 0] as const];
  for (const [option, value] of margins) {
    if (!Number.isFinite(value)) {
      throw new SentenceForgeError('OPTION_INVALID', {
        problem: `${option} is ${String(value)}, not a finite number.`,
        fix: 'Give one number for all similarities, or an object such as { cosine: 0.2 }; leave it out for 0.',
        details: { option, value },
      });
    }
  }
}
