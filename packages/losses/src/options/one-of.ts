import type { OptionRule } from './option-rule.ts';

/**
 * One of several names, each with what it is called in Python: `COSINE_DISTANCE`, also as
 * `SiameseDistanceMetric.COSINE_DISTANCE`. A function may be allowed in place of a name.
 *
 * @example oneOf({ cosine: ['COSINE_DISTANCE'], euclidean: ['EUCLIDEAN'] })
 */
export function oneOf(
  names: Readonly<Record<string, readonly string[]>>,
  { orFunction = false }: { orFunction?: boolean } = {},
): OptionRule {
  const own = Object.keys(names);
  return {
    says: `one of ${own.join(', ')}${orFunction ? ', or a function of tensors' : ''}`,
    holds: (value) => own.includes(value as string) || (orFunction && typeof value === 'function'),
    read: (value) => {
      if (typeof value !== 'string') return value;
      const last = value.slice(value.lastIndexOf('.') + 1);
      return own.find((name) => name === value || names[name]!.includes(last)) ?? value;
    },
  };
}
