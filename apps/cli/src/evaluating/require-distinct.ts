import { SentenceForgeError } from '@sentenceforge/errors';

/**
 * Throws when a model is given twice.
 *
 * @throws OPTION_INVALID
 */
export function requireDistinct(models: readonly string[]): void {
  const twice = models.find((model, index) => models.indexOf(model) < index);
  if (twice === undefined) return;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `The model ${twice} is given twice.`,
    fix: 'Give each --model once.',
    details: { model: twice },
  });
}
