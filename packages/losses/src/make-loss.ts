import { nearestName, SentenceForgeError } from '@sentenceforge/errors';
import { losses } from './losses/index.ts';
import type { Loss } from './types/loss.ts';

/**
 * A loss by its name, as recipes and the command line give it.
 *
 * @throws NAME_UNKNOWN with the nearest name, OPTION_INVALID for an option that the loss does not have
 *
 * @example makeLoss('CosineSimilarityLoss')
 */
export function makeLoss(name: string, options: Readonly<Record<string, unknown>> = {}): Loss {
  const factory = Object.hasOwn(losses, name) ? losses[name] : undefined;
  if (!factory) {
    const near = nearestName(name, Object.keys(losses));
    throw new SentenceForgeError('NAME_UNKNOWN', {
      problem: `There is no loss called "${name}".`,
      fix: `${near ? `Did you mean ${near}? ` : ''}Known: ${Object.keys(losses).join(', ')}.`,
      details: { name, near },
    });
  }
  for (const option of Object.keys(options)) {
    if (Object.hasOwn(factory.defaults, option)) continue;
    const known = Object.keys(factory.defaults);
    const near = nearestName(option, known);
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `${name} has no option "${option}".`,
      fix: `${near ? `Did you mean ${near}? ` : ''}It has ${known.join(', ') || 'no options'}.`,
      details: { loss: name, option },
    });
  }
  return factory(options);
}
