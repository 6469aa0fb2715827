import { expect, test } from 'vitest';
import type { OptionRule } from './option-rule.ts';
import { rules } from './rules.ts';

test.each<[keyof typeof rules, unknown[], unknown[]]>([
  ['finite', [0, -1.5], [Number.NaN, Infinity, '1', null]],
  ['positive', [0.1], [0, -1, Infinity]],
  ['nonNegative', [0, 2], [-0.1, null]],
  ['count', [1, 7], [0, 1.5, '2']],
  ['optionalCount', [null, 3], [0, undefined]],
  ['optionalPositive', [null, 0.5], [0, Number.NaN]],
  ['optionalFinite', [null, -2], [Infinity, undefined]],
  ['sampleSize', [-1, 0, 3], [-2, 0.5]],
  ['counts', [[1, 2]], [[], [0], [1.5], 3, null]],
  ['flag', [true, false], [0, 'true', null]],
  ['loss', [{ compute: () => 0 }], [null, {}, 'CoSENTLoss']],
])('%s', (name, good, bad) => {
  const rule: OptionRule = rules[name];
  for (const value of good) expect(rule.holds(value), String(value)).toBe(true);
  for (const value of bad) expect(rule.holds(value), String(value)).toBe(false);
});
