import { nearestName, SentenceForgeError } from '@sentenceforge/errors';
import { losses } from './losses/index.ts';
import { fromPython } from './options/from-python.ts';
import type { Loss } from './types/loss.ts';

/**
 * A loss by its name, as recipes and the command line give it. Options may have Python's spelling (`triplet_margin`,
 * `COSINE_DISTANCE`) or ours; the loss that a wrapper applies is given as `loss` and `loss_options`.
 *
 * @throws NAME_UNKNOWN with the nearest name, OPTION_INVALID for an option that the loss does not have or a value
 *   that it does not take
 *
 * @example makeLoss('MatryoshkaLoss', { loss: 'CoSENTLoss', loss_options: { scale: 10 }, matryoshka_dims: [384, 128] })
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
  const given = { ...fromPython(options) };
  for (const [option, rule] of Object.entries(factory.rules)) {
    if (!Object.hasOwn(given, option)) continue;
    if (rule.isLoss && typeof given[option] === 'string') {
      const inner = given[`${option}Options`] ?? {};
      delete given[`${option}Options`];
      if (!isRecord(inner)) {
        throw new SentenceForgeError('OPTION_INVALID', {
          problem: `The option ${option}_options of ${name} is ${JSON.stringify(inner)}.`,
          fix: `It must hold the options of ${given[option]} by name, such as {"scale": 10}.`,
          details: { loss: name, option: `${option}Options`, value: inner },
        });
      }
      given[option] = makeLoss(given[option], inner);
    } else if (rule.read) {
      given[option] = rule.read(given[option]);
    }
  }
  return factory(given);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
