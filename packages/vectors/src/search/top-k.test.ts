import { expect, test } from 'vitest';
import { uniformNumbers } from '../../fixtures/uniform-numbers.ts';
import { TopK } from './top-k.ts';

test.each([0, 1, 2, 7, 64, 200, 300])('the %s best of 200 are those of a full sort', (capacity) => {
  for (const seed of [1, 2, 3]) {
    const uniform = uniformNumbers(seed);
    const offers = Array.from({ length: 200 }, (_, id) => ({
      id,
      score: Math.floor(uniform() * 20),
      order: uniform(),
    })).sort((one, other) => one.order - other.order);
    const best = new TopK(capacity);
    for (const { score, id } of offers) {
      const before = best.bar;
      const kept = best.offer(score, id);
      expect(kept && score < before).toBe(false);
    }
    const expected = offers
      .sort((one, other) => other.score - one.score || one.id - other.id)
      .slice(0, capacity);
    expect(best.size).toBe(expected.length);
    expect(best.sorted()).toEqual({
      scores: Float64Array.from(expected, ({ score }) => score),
      ids: Float64Array.from(expected, ({ id }) => id),
    });
  }
});

test('what is not a number is not kept, infinities are', () => {
  const best = new TopK(2);
  expect([best.bar, best.size]).toEqual([-Infinity, 0]);
  expect([Number.NaN, -Infinity, 1, Number.NaN, Infinity].map(best.offer.bind(best))).toEqual([
    false,
    true,
    true,
    false,
    true,
  ]);
  expect(best.sorted()).toEqual({
    scores: Float64Array.of(Infinity, 1),
    ids: Float64Array.of(4, 2),
  });
  expect(best.bar).toBe(1);
});

test.each([-1, 0.5, Number.NaN])('a capacity of %s is refused', (capacity) => {
  expect(() => new TopK(capacity)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }));
});
