import { expect, test } from 'vitest';
import { createGenerator } from './create-generator.ts';
import { philox } from './philox.ts';

test('words are the blocks of one Philox counter after another', () => {
  const generator = createGenerator({ seed: 2 ** 40 + 7, stream: 5 });
  const words = Array.from({ length: 8 }, () => generator.word());
  expect(words).toEqual([...philox([0, 0, 5, 0], [7, 256]), ...philox([1, 0, 5, 0], [7, 256])]);
});

test('a use has words of its own', () => {
  const generator = createGenerator({ seed: 7, stream: 5, use: 3 });
  const words = Array.from({ length: 8 }, () => generator.word());
  expect(words).toEqual([...philox([0, 3, 5, 0], [7, 0]), ...philox([1, 3, 5, 0], [7, 0])]);
});

test('normal has the moments of the normal distribution', () => {
  const { normal } = createGenerator({ seed: 4 });
  const draws = Array.from({ length: 100_000 }, normal);
  const moment = (power: number) => draws.reduce((sum, x) => sum + x ** power, 0) / draws.length;
  // 5 standard errors: 1, 2, 15 and 96 over n are the variances of x, x², x³ and x⁴
  [1, 2, 15, 96].forEach((variance, index) => {
    const expected = [0, 1, 0, 3][index]!;
    expect(Math.abs(moment(index + 1) - expected)).toBeLessThan(
      5 * Math.sqrt(variance / draws.length),
    );
  });
});

test('uniform has the mean and the variance of [0, 1)', () => {
  const { uniform } = createGenerator({ seed: 1 });
  const draws = Array.from({ length: 40_000 }, uniform);
  const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
  const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.005);
  expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.002);
  expect(draws.every((x) => x >= 0 && x < 1)).toBe(true);
});

test('integer draws every value about equally often, also below a bound that divides nothing', () => {
  const { integer } = createGenerator({ seed: 3 });
  const counts = [0, 0, 0];
  // 3 * 2^30 would favour its first third two to one if words were not rejected.
  for (let i = 0; i < 30_000; i++) counts[Math.floor(integer(3 * 2 ** 30) / 2 ** 30)]!++;
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
});

test.each([{ seed: -1 }, { seed: 0.5 }, { seed: 1, stream: 2 ** 32 }, { seed: 1, use: -1 }])(
  '%o is refused',
  (options) => {
    expect(() => createGenerator(options)).toThrow(/must be an integer/);
  },
);
