import { nearestName, SentenceForgeError } from '@sentenceforge/errors';
import type { OptionRule } from './option-rule.ts';
import { rules } from './rules.ts';

/**
 * Check the options of a loss: each is known and holds what its rule, or else the type of its default, asks for.
 *
 * @throws OPTION_INVALID with the option and its value
 */
export function checkOptions(
  loss: string,
  options: Readonly<Record<string, unknown>>,
  known: { readonly defaults: object; readonly rules: Readonly<Record<string, OptionRule>> },
): void {
  const names = [...new Set([...Object.keys(known.defaults), ...Object.keys(known.rules)])];
  for (const name of Object.keys(options)) {
    if (names.includes(name)) continue;
    const near = nearestName(name, names);
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `${loss} has no option "${name}".`,
      fix: `${near ? `Did you mean ${near}? ` : ''}It has ${names.join(', ') || 'no options'}.`,
      details: { loss, option: name },
    });
  }
  for (const name of names) {
    const rule = known.rules[name] ?? ruleOf(Reflect.get(known.defaults, name));
    const value = options[name];
    if (rule.holds(value)) continue;
    const given = value === undefined ? 'is not given' : `is ${shown(value)}`;
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `The option ${name} of ${loss} ${given}.`,
      fix: `It must be ${rule.says}.`,
      details: { loss, option: name, value },
    });
  }
}

/** JSON has no NaN and no Infinity. */
function shown(value: unknown): string {
  return typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
}

function ruleOf(standard: unknown): OptionRule {
  return typeof standard === 'boolean' ? rules.flag : rules.finite;
}
