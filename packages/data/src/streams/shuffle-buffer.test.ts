import { expect, test } from 'vitest';
import { type ShuffleBufferOptions, shuffleBuffer } from './shuffle-buffer.ts';

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

const numbers = Array.from({ length: 100 }, (_, index) => index);
const shuffled = (options: Partial<ShuffleBufferOptions> = {}): Promise<number[]> =>
  collect(shuffleBuffer(numbers, { size: 10, seed: 42, ...options }));

test.each([1, 2, 10, 99, 100, 1000])('each item once with a buffer of %i', async (size) => {
  expect((await shuffled({ size })).sort((a, b) => a - b)).toEqual(numbers);
});

test('no item comes `size` places or more too early', async () => {
  const order = await shuffled();
  expect(order.every((item, place) => item - place < 10)).toBe(true);
  expect(order).not.toEqual(numbers);
  expect(await shuffled({ size: 1 })).toEqual(numbers);
});

test('the order follows from size, seed and epoch', async () => {
  expect(await shuffled({ epoch: 3 })).toEqual(await shuffled({ epoch: 3 }));
  const orders = [
    shuffled(),
    shuffled({ epoch: 1 }),
    shuffled({ seed: 1 }),
    shuffled({ size: 11 }),
  ];
  expect(new Set((await Promise.all(orders)).map(String)).size).toBe(4);
});

test('a buffer for all makes every order as likely as another', async () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 600; seed += 1) {
    const order = String(await collect(shuffleBuffer([1, 2, 3], { size: 3, seed })));
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  // 100 are expected, with a standard deviation of 9.1.
  for (const count of counts.values()) expect(Math.abs(count - 100)).toBeLessThan(40);
});

test('refuses a buffer for nothing', async () => {
  await expect(shuffled({ size: 0 })).rejects.toMatchObject({ code: 'OPTION_INVALID' });
});
