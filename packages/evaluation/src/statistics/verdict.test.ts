import { expect, test } from 'vitest';
import fixture from '../../fixtures/bootstrap.json' with { type: 'json' };
import { verdict } from './verdict.ts';

const before = { predicted: fixture.before, gold: fixture.gold, correlation: 'spearman' } as const;
const after = { ...before, predicted: fixture.after };

test('better, worse, and the same, with the interval', () => {
  expect(verdict(before, after)).toMatchObject({ verdict: 'better', low: expect.any(Number) });
  expect(verdict(after, before).verdict).toBe('worse');
  expect(verdict(after, after)).toMatchObject({ verdict: 'same', difference: 0 });
});

test('of two models that do not differ, one in twenty is told apart', () => {
  const noise = (run: number) =>
    Float64Array.from({ length: 60 }, (_, index) => Math.sin(1e4 * (run * 61 + index + 1)));
  const verdicts = Array.from({ length: 60 }, (_, run) =>
    verdict(noise(2 * run), noise(2 * run + 1), { samples: 200, seed: run }),
  );
  const told = verdicts.filter(({ verdict: one }) => one !== 'same').length;
  expect(told).toBeLessThanOrEqual(9);
});
