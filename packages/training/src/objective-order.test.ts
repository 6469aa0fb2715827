import { expect, test } from 'vitest';
import { objectiveOrder } from './objective-order.ts';

const steps = (order: ReturnType<typeof objectiveOrder>, from: number, count: number): number[] =>
  Array.from({ length: count }, (_, step) => order.at(from + step));

test('round robin takes turns until the smallest is through', () => {
  const order = objectiveOrder([5, 2, 3], { sampler: 'round_robin', seed: 1 });
  expect(order.stepsPerEpoch).toBe(6);
  expect(steps(order, 0, 6)).toEqual([0, 1, 2, 0, 1, 2]);
});

test('proportional gives each objective all of its batches, every epoch in another order', () => {
  const order = objectiveOrder([5, 2, 30], { sampler: 'proportional', seed: 1 });
  expect(order.stepsPerEpoch).toBe(37);
  const epochs = [0, 37, 74].map((from) => steps(order, from, 37));
  for (const epoch of epochs) {
    expect([0, 1, 2].map((index) => epoch.filter((turn) => turn === index).length)).toEqual([
      5, 2, 30,
    ]);
  }
  expect(epochs[0]).not.toEqual(epochs[1]);
  expect(epochs[1]).not.toEqual(epochs[2]);
});

test('the order follows from the seed, in whatever order steps are asked for', () => {
  const [one, again, other] = [3, 3, 4].map((seed) =>
    objectiveOrder([9, 9], { sampler: 'proportional', seed }),
  );
  const forward = steps(one!, 0, 36);
  const backward = Array.from({ length: 36 }, (_, step) => again!.at(35 - step)).reverse();
  expect(backward).toEqual(forward);
  expect(steps(other!, 0, 36)).not.toEqual(forward);
});
