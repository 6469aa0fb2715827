import { expect, test } from 'vitest';
import { adamRule } from './adam-rule.ts';
import { adamwRule } from './adamw-rule.ts';
import { lionRule } from './lion-rule.ts';
import { sgdRule } from './sgd-rule.ts';

test.each([
  [adamwRule, { beta1: 1 }, /beta1 of AdamW is 1, but it must be in \[0, 1\)/],
  [adamRule, { beta2: -0.1 }, /beta2 of Adam/],
  [adamRule, { epsilon: Number.NaN }, /epsilon/],
  [lionRule, { weightDecay: -1 }, /weightDecay of Lion is -1/],
  [sgdRule, { momentum: Infinity }, /momentum/],
  [sgdRule, { nesterov: true }, /momentum is 0/],
  [lionRule, { epsilon: 1e-8 }, /Lion has no option "epsilon"/],
])('%o with %o', (rule, options, message) => {
  expect(() => rule(options)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }));
  expect(() => rule(options)).toThrow(message);
});

test('undefined is not given', () => {
  expect(adamwRule({ weightDecay: undefined as unknown as number }).weightDecay).toBe(0.01);
});
