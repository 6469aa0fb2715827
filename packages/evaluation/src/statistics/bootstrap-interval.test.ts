import { expect, test } from 'vitest';
import fixture from '../../fixtures/bootstrap.json' with { type: 'json' };
import { bootstrapInterval } from './bootstrap-interval.ts';
import type { BootstrapSample } from './bootstrap-sample.ts';

const pairs = { predicted: fixture.before, gold: fixture.gold, correlation: 'spearman' } as const;

test.each([
  ['a mean', fixture.values, fixture.mean],
  ["Spearman's correlation", pairs, fixture.spearman],
  ["Pearson's correlation", { ...pairs, correlation: 'pearson' }, fixture.pearson],
  [
    'an average precision',
    { scores: fixture.before, labels: fixture.labels },
    fixture.averagePrecision,
  ],
] as const)('%s: as scipy, up to the draws', (_, sample, expected) => {
  const found = bootstrapInterval(sample, { samples: 4000, level: expected.level });
  expect(found.estimate).toBeCloseTo(expected.estimate, 12);
  // The end of an interval, a 2.5% quantile, has a standard error of 0.04 deviations with 4,000 draws.
  expect(Math.abs(found.low - expected.low) / expected.deviation).toBeLessThan(0.15);
  expect(Math.abs(found.high - expected.high) / expected.deviation).toBeLessThan(0.15);
});

test('equal seeds give equal intervals, other seeds other ones', () => {
  const interval = (seed: number) => bootstrapInterval(pairs, { samples: 50, seed });
  expect(interval(1)).toEqual(interval(1));
  expect(interval(1).low).not.toBe(interval(2).low);
});

test('a higher level is wider', () => {
  const narrow = bootstrapInterval(fixture.values, { level: 0.5 });
  const wide = bootstrapInterval(fixture.values, { level: 0.99 });
  expect(wide.low).toBeLessThan(narrow.low);
  expect(wide.high).toBeGreaterThan(narrow.high);
});

test('equal values have an interval without width, and no correlation', () => {
  expect(bootstrapInterval([3, 3, 3])).toEqual({ estimate: 3, low: 3, high: 3 });
  expect(bootstrapInterval({ ...pairs, predicted: [1, 1], gold: [1, 2] })).toEqual({
    estimate: Number.NaN,
    low: Number.NaN,
    high: Number.NaN,
  });
});

test('draws without a correlation are left out', () => {
  const found = bootstrapInterval({ ...pairs, predicted: [1, 2], gold: [5, 6] });
  expect(found).toEqual({ estimate: 1, low: 1, high: 1 });
});

test.each([
  [undefined, {}, 'EVALUATION_INPUT_INVALID', /The values of the examples are undefined/],
  [[], {}, 'EVALUATION_INPUT_INVALID', /values is empty/],
  [[1, Number.NaN], {}, 'EVALUATION_INPUT_INVALID', /NaN at index 1/],
  [{ ...pairs, gold: [1] }, {}, 'EVALUATION_INPUT_INVALID', /200 and 1/],
  [
    { ...pairs, predicted: [1], gold: [Infinity] },
    {},
    'EVALUATION_INPUT_INVALID',
    /gold holds Inf/,
  ],
  [{ ...pairs, correlation: 'kendall' }, {}, 'NAME_UNKNOWN', /"kendall".*pearson, spearman/],
  [{ ...pairs, correlation: undefined }, {}, 'NAME_UNKNOWN', /undefined/],
  [{ scores: [1, 2], labels: [0, 2] }, {}, 'EVALUATION_INPUT_INVALID', /index 1 is 2/],
  [[1], { samples: 0 }, 'OPTION_INVALID', /samples is 0/],
  [[1], { level: 95 }, 'OPTION_INVALID', /level is 95/],
])('%j with %j is refused', (sample, options, code, message) => {
  const run = () => bootstrapInterval(sample as BootstrapSample, options);
  expect(run).toThrow(expect.objectContaining({ code }));
  expect(run).toThrow(message);
});
