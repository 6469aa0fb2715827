import { expect, test } from 'vitest';
import { permutation } from './permutation.ts';

test('holds every index once and depends on seed and stream alone', () => {
  const order = permutation(1000, { seed: 1, stream: 2 });
  expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, i) => i));
  expect(permutation(1000, { seed: 1, stream: 2 })).toEqual(order);
  expect(permutation(1000, { seed: 1, stream: 3 })).not.toEqual(order);
  expect(permutation(1000, { seed: 2, stream: 2 })).not.toEqual(order);
});

test('all 24 orders of 4 come about equally often', () => {
  const counts = new Map<string, number>();
  for (let stream = 0; stream < 12_000; stream++) {
    const order = permutation(4, { seed: 9, stream }).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  let chiSquare = 0;
  for (const count of counts.values()) chiSquare += (count - 500) ** 2 / 500;
  expect(counts.size).toBe(24);
  expect(chiSquare).toBeLessThan(49.7); // p = 0.001 at 23 degrees of freedom
});

test.each([0, 1])('length %i', (length) => {
  expect(permutation(length, { seed: 0 })).toEqual(new Uint32Array(length));
});
