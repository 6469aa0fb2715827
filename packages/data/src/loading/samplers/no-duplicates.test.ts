import { readFileSync } from 'node:fs';
import { createGenerator } from '@sentenceforge/random';
import { describe, expect, test } from 'vitest';
import { DataLoader } from '../../data-loader.ts';
import { InputExample } from '../../input-example.ts';

interface Case {
  readonly rows: string[][];
  readonly batchSize: number;
  readonly dropLast: boolean;
  readonly batches: number[][];
}

const fixture = new URL('../../../fixtures/samplers/samplers.json', import.meta.url);
const cases: Case[] = JSON.parse(readFileSync(fixture, 'utf8')).noDuplicates;
const load = (rows: readonly string[][], options: { batchSize: number; dropLast?: boolean }) => {
  const examples = rows.map((texts) => new InputExample({ texts }));
  const loader = (shuffle: boolean) =>
    new DataLoader(examples, { ...options, shuffle, sampler: 'no_duplicates' });
  return { examples, loader };
};

test('rows that are not shuffled are in the batches of Python', () => {
  expect(cases.length).toBeGreaterThan(40);
  for (const { rows, batches, ...options } of cases) {
    const { examples, loader } = load(rows, options);
    const ours = [...loader(false).batches()].map((batch) => batch.map((e) => examples.indexOf(e)));
    expect(ours).toEqual(batches);
  }
});

describe.each([1, 2, 5, 16, 64])('batches of %i', (batchSize) => {
  test.each([1, 2, 3])('hold each row once and no text twice: %i texts in a row', (columns) => {
    for (let seed = 0; seed < 12; seed += 1) {
      const random = createGenerator({ seed });
      const distinct = 1 + random.integer(300);
      const rows = Array.from({ length: 1 + random.integer(300) }, () =>
        Array.from(
          { length: columns },
          () => `text ${Math.floor(random.uniform() ** 2 * distinct)}`,
        ),
      );
      const { examples, loader } = load(rows, { batchSize });
      for (const epoch of [0, 1]) {
        const batches = [...loader(true).batches(epoch)];
        expect(new Set(batches.flat())).toEqual(new Set(examples));
        expect(batches.flat()).toHaveLength(examples.length);
        for (const batch of batches) {
          expect(batch.length).toBeLessThanOrEqual(batchSize);
          const texts = batch.flatMap((example) => [...new Set(example.texts)]);
          expect(new Set(texts).size).toBe(texts.length);
        }
      }
    }
  });
});

test('labels may repeat, and case and spaces tell texts apart', () => {
  const texts = [['a'], ['A'], ['a '], ['b']];
  const examples = texts.map((each) => new InputExample({ texts: each, label: 1 }));
  const loader = new DataLoader(examples, { batchSize: 4, sampler: 'no_duplicates' });
  expect([...loader]).toEqual([examples]);
});

test.each([
  ['one text in all rows', (row: number) => ['same', `${row}`]],
  ['the same row over and over', () => ['same', 'other']],
  [
    'two texts that take turns, then meet',
    (row: number) => (row < 25_000 ? [row % 2 ? 'a' : 'b', 'z'] : ['a', 'b']),
  ],
])('50,000 rows do not take quadratic time: %s', (_, textsOf) => {
  const rows = Array.from({ length: 50_000 }, (__, row) => textsOf(row));
  const started = performance.now();
  const { length } = load(rows, { batchSize: 16 }).loader(false);
  expect(length).toBe(50_000);
  // a few hundred milliseconds; a walk over all waiting rows for each batch would take 1.25 billion steps
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('refuses a token budget', () => {
  const options = { batchTokens: 9, countTokens: () => 1, sampler: 'no_duplicates' } as const;
  expect(() => new DataLoader([new InputExample({ texts: ['a'] })], options)).toThrow(
    expect.objectContaining({ code: 'OPTION_INVALID' }),
  );
});
