import { type EvaluationResult, verdict } from '@sentenceforge/evaluation';
import { expect, test } from 'vitest';
import { dataResultOf } from './data-result-of.ts';

const hits = (share: number): EvaluationResult => {
  const values = Float64Array.from({ length: 100 }, (_, index) => Number(index < share * 100));
  return {
    metrics: { accuracy: share },
    primaryMetric: 'accuracy',
    perExample: { accuracy: values },
  };
};

test('an interval each, and for two models whether they differ', () => {
  const { models, comparison } = dataResultOf('dev', [
    ['base', hits(0.5)],
    ['tuned', hits(0.8)],
  ]);
  const [low, high] = models[0]!.interval!;
  // 1.96 standard errors of a share of a half among 100
  expect(low).toBeCloseTo(0.4, 1);
  expect(high).toBeCloseTo(0.6, 1);
  const expected = verdict(hits(0.5).perExample!.accuracy!, hits(0.8).perExample!.accuracy!);
  expect(comparison).toMatchObject({ verdict: 'better', pValue: expected.pValue });
  expect(comparison!.difference).toBeCloseTo(0.3, 12);
});

test('an average precision has an interval, from its scores and labels', () => {
  const labels = Float64Array.from({ length: 50 }, (_, index) => Number(index % 3 === 0));
  const scores = labels.map((label, index) => label + Math.sin(index));
  const result = {
    metrics: { ap: 0.7 },
    primaryMetric: 'ap',
    perExample: { ap: { scores, labels } },
  };
  const [low, high] = dataResultOf('dev', [['base', result]]).models[0]!.interval!;
  expect(0 < low && low < high && high <= 1).toBe(true);
});

test('no comparison of one or three; no interval without values of examples', () => {
  const one = ['base', hits(0.5)] as const;
  expect(dataResultOf('dev', [one]).comparison).toBeUndefined();
  expect(dataResultOf('dev', [one, one, one]).comparison).toBeUndefined();
  const bare = { metrics: { f1: 0.5 }, primaryMetric: 'f1' };
  const found = dataResultOf('dev', [
    ['base', bare],
    ['tuned', bare],
  ]);
  expect(found.comparison).toBeUndefined();
  expect(found.models[0]!.interval).toBeUndefined();
});
