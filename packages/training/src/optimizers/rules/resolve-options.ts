import { nearestName, SentenceForgeError } from '@sentenceforge/errors';
import type { OptimizerOptions } from '../optimizer-options.ts';

const fraction = { holds: (value: number) => value >= 0 && value < 1, range: 'in [0, 1)' };
const notNegative = {
  holds: (value: number) => value >= 0 && value < Infinity,
  range: 'at least 0',
};
const ranges: Record<string, typeof fraction> = {
  beta1: fraction,
  beta2: fraction,
  epsilon: notNegative,
  momentum: notNegative,
  weightDecay: notNegative,
};

/**
 * The given options over the defaults of an optimizer; `undefined` is not given.
 *
 * @throws OPTION_INVALID for an option that the optimizer does not have, or a number out of its range
 */
export function resolveOptions<Defaults extends OptimizerOptions>(
  optimizer: string,
  defaults: Defaults,
  given: OptimizerOptions,
): Defaults {
  const options = Object.entries(given).filter(([, value]) => value !== undefined);
  for (const [name, value] of options) {
    if (!(name in defaults)) {
      const near = nearestName(name, Object.keys(defaults));
      throw new SentenceForgeError('OPTION_INVALID', {
        problem: `${optimizer} has no option "${name}".`,
        fix: near
          ? `Did you mean "${near}"?`
          : `Its options are ${Object.keys(defaults).join(', ')}.`,
        details: { optimizer, name, value },
      });
    }
    const rule = ranges[name];
    if (!rule || (typeof value === 'number' && rule.holds(value))) continue;
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `${name} of ${optimizer} is ${value}, but it must be ${rule.range}.`,
      fix: `Give another ${name}.`,
      details: { optimizer, name, value },
    });
  }
  return { ...defaults, ...Object.fromEntries(options) };
}
