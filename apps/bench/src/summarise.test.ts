import { expect, test } from 'vitest';
import { summarise } from './summarise.ts';

test('ratios are taken pair by pair', () => {
  const side = (rate: number, peakMegabytes: number) => ({
    seconds: 1,
    rate,
    peakMegabytes,
    about: 'x',
  });
  // The machine was half as fast during the second pair; its ratio does not notice.
  const summary = summarise([
    { ours: side(60, 500), theirs: side(30, 1000) },
    { ours: side(30, 600), theirs: side(15, 1000) },
    { ours: side(69, 700), theirs: side(30, 1000) },
  ]);
  expect(summary.speed).toEqual({ median: 2, min: 2, max: 2.3 });
  expect(summary.memory).toEqual({ median: 0.6, min: 0.5, max: 0.7 });
  expect(summary.ours).toEqual({ rate: 60, peakMegabytes: 600, about: 'x' });
});
