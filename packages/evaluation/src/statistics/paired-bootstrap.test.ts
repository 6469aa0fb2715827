import { expect, test } from 'vitest';
import fixture from '../../fixtures/bootstrap.json' with { type: 'json' };
import { pairedBootstrap } from './paired-bootstrap.ts';

const { gold, difference: expected } = fixture;
const sample = (predicted: readonly number[], scores: readonly number[] = gold) =>
  ({ predicted, gold: scores, correlation: 'spearman' }) as const;
const before = sample(fixture.before);
const after = sample(fixture.after);

test('the difference of two correlations: as scipy, up to the draws', () => {
  const found = pairedBootstrap(before, after, { samples: 4000 });
  expect(found.difference).toBeCloseTo(expected.estimate, 12);
  expect(Math.abs(found.low - expected.low) / expected.deviation).toBeLessThan(0.15);
  expect(Math.abs(found.high - expected.high) / expected.deviation).toBeLessThan(0.15);
  expect(found.pValue).toBeGreaterThan(0);
  expect(found.pValue).toBeLessThan(0.05);
});

test("the p-value of a small difference is numpy's, up to the draws", () => {
  const found = pairedBootstrap(before, sample(fixture.slightlyAfter), { samples: 4000 });
  // Twice a share of 0.037 of 4,000 draws has a standard error of 0.006; a one-sided p-value is 0.037 away.
  expect(Math.abs(found.pValue - fixture.slightDifference.pValue)).toBeLessThan(0.024);
});

test('average precisions are compared on the same draws', () => {
  const { labels } = fixture;
  const found = pairedBootstrap({ scores: fixture.before, labels }, { scores: gold, labels });
  expect(found.low).toBeLessThan(found.difference);
  expect(found.high).toBeGreaterThan(found.difference);
});

test('the other way round it is the same with the other sign', () => {
  const [there, back] = [pairedBootstrap(before, after), pairedBootstrap(after, before)];
  expect(back.difference).toBe(-there.difference);
  expect(back.low).toBeCloseTo(-there.high, 12);
  expect(back.pValue).toBe(there.pValue);
});

test('two equal measurements: no difference, p-value 1', () => {
  expect(pairedBootstrap(fixture.values, fixture.values)).toEqual({
    difference: 0,
    low: 0,
    high: 0,
    pValue: 1,
  });
});

test('pairing finds what independent intervals hide: every example a little better', () => {
  const better = fixture.values.map((value) => value + 0.001);
  expect(pairedBootstrap(fixture.values, better).low).toBeCloseTo(0.001, 9);
});

test.each([
  [[1, 2], [1], /2 and 1 of them/],
  [sample([1, 2], [1, 2]), sample([1, 2], [2, 1]), /other gold scores/],
  [sample([1, 2], [1, 2]), { ...sample([1, 2], [1, 2]), correlation: 'pearson' }, /same metric/],
  [sample([1, 2], [1, 2]), [1, 2], /other gold scores/],
  [{ scores: [1, 2], labels: [1, 0] }, { scores: [1, 2], labels: [0, 1] }, /or labels/],
] as const)('%j and %j are refused', (one, other, message) => {
  const run = () => pairedBootstrap(one, other);
  expect(run).toThrow(expect.objectContaining({ code: 'EVALUATION_INPUT_INVALID' }));
  expect(run).toThrow(message);
});
