import type { OptionRule } from './option-rule.ts';

const number = (says: string, holds: (value: number) => boolean): OptionRule => ({
  says,
  holds: (value) => typeof value === 'number' && Number.isFinite(value) && holds(value),
});

/** Either nothing (null) or what a rule asks for. */
const optional = ({ says, holds, ...rest }: OptionRule): OptionRule => ({
  ...rest,
  says: `${says}, or null`,
  holds: (value) => value === null || holds(value),
});

const count = number('a whole number of at least 1', (x) => Number.isInteger(x) && x >= 1);

/** What options of losses may be, as far as several losses share it. */
export const rules = {
  finite: number('a number', () => true),
  positive: number('a number above 0', (x) => x > 0),
  nonNegative: number('a number of at least 0', (x) => x >= 0),
  count,
  optionalCount: optional(count),
  optionalPositive: optional(number('a number above 0', (x) => x > 0)),
  optionalFinite: optional(number('a number', () => true)),
  /** How many are drawn in each step: -1 or 0 for all of them, as in Python. */
  sampleSize: number('a whole number (-1 for all)', (x) => Number.isInteger(x) && x >= -1),
  counts: {
    says: 'a list of whole numbers of at least 1',
    holds: (value) => Array.isArray(value) && value.length > 0 && value.every(count.holds),
  },
  flag: { says: 'true or false', holds: (value) => typeof value === 'boolean' },
  loss: {
    says: 'a loss',
    holds: (value) => typeof (value as { compute?: unknown } | null)?.compute === 'function',
    isLoss: true,
  },
} as const satisfies Readonly<Record<string, OptionRule>>;
