import { expect, test } from 'vitest';
import { fillDropoutMask } from './fill-dropout-mask.ts';

const options = { seed: 42, step: 3, site: 5, rate: 0.1 };

function mask(length: number, changed: Partial<typeof options> = {}): Uint8Array {
  const target = new Uint8Array(length).fill(9);
  fillDropoutMask(target, { ...options, ...changed });
  return target;
}

function share(values: Uint8Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

test.each([0, 0.1, 0.5, 0.9])('a rate of %d drops that share', (rate) => {
  const values = mask(100_000, { rate });
  expect(values.every((value) => value === 0 || value === 1)).toBe(true);
  expect(Math.abs(share(values) - (1 - rate))).toBeLessThan(0.006);
});

test('an element does not depend on the length of the mask', () => {
  expect(mask(77)).toEqual(mask(1000).subarray(0, 77));
});

test.each([{ seed: 43 }, { step: 4 }, { site: 6 }])('%o gives independent draws', (changed) => {
  const other = mask(100_000, changed);
  const both = mask(100_000).map((value, index) => (value === 0 && other[index] === 0 ? 1 : 0));
  expect(Math.abs(share(both) - 0.01)).toBeLessThan(0.002);
});

test.each([{ rate: 1 }, { rate: -0.1 }, { rate: Number.NaN }, { step: 0.5 }, { site: -1 }])(
  '%o is refused',
  (changed) => {
    expect(() => mask(8, changed)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }));
  },
);
