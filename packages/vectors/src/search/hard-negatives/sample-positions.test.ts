import { expect, test } from 'vitest';
import { uniformNumbers } from '../../../fixtures/uniform-numbers.ts';
import { samplePositions } from './sample-positions.ts';

test('each pair of five positions is drawn equally often', () => {
  const uniform = uniformNumbers(7);
  const counts = new Map<string, number>();
  for (let round = 0; round < 10_000; round++) {
    const key = samplePositions(5, 2, uniform).join();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  expect(counts.size).toBe(10);
  for (const count of counts.values()) {
    expect(Math.abs(count - 1000)).toBeLessThan(150); // 5 standard deviations
  }
});

test('all positions when fewer are there than wanted', () => {
  expect(samplePositions(3, 5, uniformNumbers(1))).toEqual([0, 1, 2]);
  expect(samplePositions(0, 5, uniformNumbers(1))).toEqual([]);
});
