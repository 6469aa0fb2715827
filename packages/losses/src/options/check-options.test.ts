import { expect, test } from 'vitest';
import { checkOptions } from './check-options.ts';
import { rules } from './rules.ts';

const known = {
  defaults: { margin: 1, sizeAverage: true, dims: undefined },
  rules: { margin: rules.positive, dims: rules.counts },
};
const good = { margin: 2, sizeAverage: false, dims: [4, 2] };

test('options that hold their rules, or the type of their default, pass', () => {
  expect(() => checkOptions('SomeLoss', good, known)).not.toThrow();
});

test.each<[object, string]>([
  [{ margin: Number.NaN }, 'The option margin of SomeLoss is NaN.'],
  [{ margin: -Infinity }, 'The option margin of SomeLoss is -Infinity.'],
  [{ margin: 'x' }, 'The option margin of SomeLoss is "x".'],
  [{ margin: null }, 'The option margin of SomeLoss is null.'],
  [{ sizeAverage: 1 }, 'The option sizeAverage of SomeLoss is 1.'],
  [{ dims: undefined }, 'The option dims of SomeLoss is not given.'],
  [{ dims: [0] }, 'The option dims of SomeLoss is [0].'],
  [{ margins: 1 }, 'SomeLoss has no option "margins".'],
])('%o is refused', (change, problem) => {
  expect(() => checkOptions('SomeLoss', { ...good, ...change }, known)).toThrow(
    expect.objectContaining({ code: 'OPTION_INVALID', problem }),
  );
});

test('what to do instead is said', () => {
  const check = (options: object) => () => checkOptions('SomeLoss', { ...good, ...options }, known);
  expect(check({ margins: 1 })).toThrow('Did you mean margin? It has margin, sizeAverage, dims.');
  expect(check({ margin: 0 })).toThrow('It must be a number above 0.');
});
