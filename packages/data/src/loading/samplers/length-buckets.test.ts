import { createGenerator } from '@sentenceforge/random';
import { expect, test } from 'vitest';
import { DataLoader } from '../../data-loader.ts';
import { InputExample } from '../../input-example.ts';

const random = createGenerator({ seed: 3 });
const examples = Array.from(
  { length: 5000 },
  (_, row) => new InputExample({ texts: [`${row} `.padEnd(10 + random.integer(400), 'x'), 'y'] }),
);
const lengthOf = ({ texts }: InputExample) => texts.reduce((sum, text) => sum + text.length, 0);
const spread = (batches: readonly (readonly InputExample[])[]): number =>
  batches.reduce((sum, batch) => {
    const lengths = batch.map(lengthOf);
    return sum + Math.max(...lengths) - Math.min(...lengths);
  }, 0) / batches.length;

test('each example is once in an epoch, with others of its length, in an order of the epoch', () => {
  const loader = new DataLoader(examples, { shuffle: true, sampler: 'length_buckets' });
  const plain = new DataLoader(examples, { shuffle: true });
  const batches = [...loader];
  expect(batches).toHaveLength(Math.ceil(5000 / 16));
  expect(batches.flat()).toHaveLength(5000);
  expect(new Set(batches.flat()).size).toBe(5000);
  expect(spread(batches)).toBeLessThan(spread([...plain]) / 20);

  // batches of short and long texts take turns, and another epoch puts other examples together
  const means = batches.map((batch) => lengthOf(batch[0]!));
  const rises = means.slice(1).filter((mean, index) => mean > means[index]!).length;
  expect(Math.abs(rises / means.length - 0.5)).toBeLessThan(0.1);
  const together = (list: typeof batches): string[] =>
    list.map((batch) =>
      batch
        .map(({ texts }) => texts[0]!)
        .toSorted()
        .join(),
    );
  const before = new Set(together(batches));
  expect(together([...loader.batches(1)]).filter((batch) => before.has(batch))).toEqual([]);
});

test('goes by tokens where they are counted, each text once', () => {
  let counted = 0;
  const countTokens = (text: string): number => {
    counted += 1;
    return 1000 - text.length;
  };
  const few = examples.slice(0, 40);
  const options = { batchSize: 40, sampler: 'length_buckets', countTokens } as const;
  const loader = new DataLoader(few, options);
  const lengths = [...loader].flat().map(lengthOf);
  expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
  expect([...loader.batches(1)]).toEqual([...loader]);
  expect(counted).toBe(80);
});

test('fills a token budget', () => {
  const options = { batchTokens: 3000, countTokens: (text: string) => text.length };
  const bucketed = new DataLoader(examples, {
    ...options,
    shuffle: true,
    sampler: 'length_buckets',
  });
  const batches = [...bucketed];
  const sums = batches.map((batch) => batch.reduce((sum, example) => sum + lengthOf(example), 0));
  expect(Math.max(...sums)).toBeLessThanOrEqual(3000);
  expect(sums.reduce((a, b) => a + b) / sums.length).toBeGreaterThan(2700);
  expect(new Set(batches.flat()).size).toBe(5000);
  expect(spread(batches)).toBeLessThan(20);
});
