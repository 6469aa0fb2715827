import { expect, test } from 'vitest';
import type { EvaluateEvent } from '../fit-options.ts';
import { Monitor } from './monitor.ts';

const event = (steps: number, value: number, when: EvaluateEvent['when'] = 'during') =>
  ({
    when,
    epoch: 0,
    steps,
    metrics: { score: value, cost: -value },
    primaryMetric: 'score',
  }) as const;

/** Whether each value was the best so far, and after how many evaluations patience had run out. */
function watch(values: readonly number[], options: ConstructorParameters<typeof Monitor>[0] = {}) {
  const monitor = new Monitor(options);
  const best = values.map((value, index) => monitor.see(event(index + 1, value)));
  return { best, monitor };
}

test('the best is the greatest of the primary metric, the first of equals', () => {
  const { best, monitor } = watch([0.5, 0.4, 0.7, 0.7, Number.NaN]);
  expect(best).toEqual([true, false, true, false, false]);
  expect(monitor.best).toEqual({ metric: 'score', value: 0.7, epoch: 0, steps: 3 });
});

test('another metric, of which less is better', () => {
  const { monitor } = watch([0.5, 0.7, 0.4], { metric: 'cost', greaterIsBetter: false });
  expect(monitor.best).toMatchObject({ metric: 'cost', value: -0.7, steps: 2 });
});

test('patience counts evaluations without a sufficient improvement', () => {
  const options = { patience: 2, minImprovement: 0.1 };
  expect(watch([0.5, 0.55], options).monitor.isExhausted).toBe(false);
  // each is the best, but the second and third are not by enough better than the first
  const { best, monitor } = watch([0.5, 0.55, 0.59], options);
  expect(best).toEqual([true, true, true]);
  expect(monitor.isExhausted).toBe(true);
  expect(watch([0.5, 0.55, 0.65, 0.66], options).monitor.isExhausted).toBe(false);
});

test('what is evaluated before the first step is never the best', () => {
  const monitor = new Monitor({});
  expect(monitor.see(event(0, 0.9, 'before'))).toBe(false);
  expect(monitor.best).toBeUndefined();
});

test('a metric that is not reported is refused', () => {
  expect(() => watch([0.5], { metric: 'scores' })).toThrow('Did you mean "score"?');
});
