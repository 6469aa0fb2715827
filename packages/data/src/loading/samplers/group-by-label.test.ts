import { readFileSync } from 'node:fs';
import { createGenerator } from '@sentenceforge/random';
import { expect, test } from 'vitest';
import { DataLoader, type DataLoaderOptions } from '../../data-loader.ts';
import { InputExample } from '../../input-example.ts';

interface Case {
  readonly labels: number[];
  readonly batchSize: number;
  readonly dropLast: boolean;
  readonly batches: number[][];
}

const fixture = new URL('../../../fixtures/samplers/samplers.json', import.meta.url);
const cases: Case[] = JSON.parse(readFileSync(fixture, 'utf8')).groupByLabel;
const load = (labels: readonly (number | undefined)[], options: DataLoaderOptions) => {
  const examples = labels.map((label, row) => new InputExample({ texts: [`${row}`], label }));
  return new DataLoader(examples, { ...options, sampler: 'group_by_label' });
};

test('rows that are not shuffled are in the batches of Python', () => {
  expect(cases.length).toBeGreaterThan(20);
  for (const { labels, batches, ...options } of cases) {
    const loader = load(labels, options);
    const rows = [...loader].map((batch) => batch.map(({ texts }) => Number(texts[0])));
    expect(rows).toEqual(batches);
    expect(loader).toHaveLength(batches.length);
  }
});

test.each([4, 6, 16])(
  'shuffled batches of %i: two labels at least, each twice, no row twice',
  (batchSize) => {
    for (let seed = 0; seed < 20; seed += 1) {
      const random = createGenerator({ seed });
      const labels = Array.from({ length: 40 + random.integer(200) }, () =>
        Math.floor(random.uniform() ** 3 * 9),
      );
      const loader = load(labels, { batchSize, shuffle: true, seed });
      const epochs = [0, 1].map((epoch) => [...loader.batches(epoch)]);
      expect(epochs[0]).not.toEqual(epochs[1]);
      for (const batches of epochs) {
        expect(batches).toHaveLength(loader.length);
        expect(new Set(batches.flat()).size).toBe(batches.flat().length);
        for (const batch of batches) {
          const counts = new Map<unknown, number>();
          for (const { label } of batch) counts.set(label, (counts.get(label) ?? 0) + 1);
          expect(counts.size).toBeGreaterThanOrEqual(2);
          expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(2);
        }
      }
    }
  },
);

test.each<[string, (number | undefined)[], DataLoaderOptions, string]>([
  ['an odd batch size', [0, 0, 1, 1], { batchSize: 5 }, 'OPTION_INVALID'],
  ['a batch size of 2', [0, 0, 1, 1], { batchSize: 2 }, 'OPTION_INVALID'],
  ['a token budget', [0, 0, 1, 1], { batchTokens: 8, countTokens: () => 1 }, 'OPTION_INVALID'],
  ['a missing label', [0, 0, 1, undefined], {}, 'LABEL_INVALID'],
  ['one label', [0, 0, 0], {}, 'LABEL_INVALID'],
  ['a second label with one row', [0, 0, 1], {}, 'LABEL_INVALID'],
])('refuses %s', (_, labels, options, code) => {
  expect(() => load(labels, options)).toThrow(expect.objectContaining({ code }));
});

test('says where a label is missing', () => {
  const origin = { file: 'train.csv', row: 3, columns: ['text'], labelColumn: 'class' };
  const examples = [new InputExample({ texts: ['a'], origin })];
  expect(() => new DataLoader(examples, { sampler: 'group_by_label' })).toThrow(
    /Example 0 \(train\.csv, row 3\) has no label/,
  );
});
