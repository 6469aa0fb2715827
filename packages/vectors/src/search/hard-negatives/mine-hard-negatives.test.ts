import { expect, test } from 'vitest';
import { expectHits } from '../../../fixtures/expect-hits.ts';
import { matrixOf } from '../../../fixtures/matrix-of.ts';
import fixture from '../../../fixtures/search.json' with { type: 'json' };
import { uniformNumbers } from '../../../fixtures/uniform-numbers.ts';
import { normalizeRows } from '../../normalize-rows.ts';
import { row } from '../../row.ts';
import { similarity } from '../../similarities/similarity.ts';
import type { SimilarityFunctionName } from '../../similarities/similarity-function-name.ts';
import { mineHardNegatives } from './mine-hard-negatives.ts';

const queries = normalizeRows(matrixOf(fixture.queries));
const corpus = normalizeRows(matrixOf(fixture.corpus));
const { positives } = fixture;

test.each(fixture.mining)('$name with $options as in Python', ({ name, options, found }) => {
  const scoreFunction = name as SimilarityFunctionName;
  const mined = mineHardNegatives(queries, corpus, positives, {
    scoreFunction,
    rangeMin: options.range_min,
    rangeMax: options.range_max,
    maxScore: options.max_score,
    minScore: options.min_score,
    absoluteMargin: options.absolute_margin,
    relativeMargin: options.relative_margin,
    numNegatives: options.num_negatives,
    includePositives: options.include_positives,
  });
  const all = similarity(queries, corpus, scoreFunction);
  expect(mined).toHaveLength(7);
  for (const [query, { negatives, positives: own }] of mined.entries()) {
    expectHits(negatives, found[query]!, row(all, query));
    expect(own).toEqual(
      positives[query]!.map((corpusId) => ({ corpusId, score: row(all, query)[corpusId] })),
    );
  }
});

test('random negatives come from the candidates, each of them at some time, best first', () => {
  const range = { rangeMin: 1, rangeMax: 8 };
  const candidates = mineHardNegatives(queries, corpus, positives, { ...range, numNegatives: 7 });
  const seen = candidates.map(() => new Set<number>());
  const uniform = uniformNumbers(5);
  for (let round = 0; round < 60; round++) {
    const options = { ...range, numNegatives: 2, samplingStrategy: 'random', uniform } as const;
    for (const [query, { negatives }] of mineHardNegatives(
      queries,
      corpus,
      positives,
      options,
    ).entries()) {
      const order = candidates[query]!.negatives.map(({ corpusId }) => corpusId);
      const [first, second] = negatives.map(({ corpusId }) => order.indexOf(corpusId));
      expect(negatives).toHaveLength(2);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(second).toBeGreaterThan(first!);
      negatives.forEach(({ corpusId }) => {
        seen[query]!.add(corpusId);
      });
    }
  }
  expect(seen.map(({ size }) => size)).toEqual([7, 7, 7, 7, 7, 7, 7]);
});

test('no block size changes what is mined, and a positive given twice counts once', () => {
  const expected = mineHardNegatives(queries, corpus, positives, { absoluteMargin: 0.05 });
  for (const [queryChunkSize, corpusChunkSize] of [
    [1, 1],
    [3, 5],
    [50, 22],
  ] as const) {
    const options = { absoluteMargin: 0.05, queryChunkSize, corpusChunkSize };
    expect(mineHardNegatives(queries, corpus, positives, options)).toEqual(expected);
  }
  const twice = positives.map((rows) => [...rows, ...rows]);
  const found = mineHardNegatives(queries, corpus, twice);
  expect(found[1]!.positives.map(({ corpusId }) => corpusId)).toEqual([3, 8]);
});

test.each([
  [{ numNegatives: 0 }, 'numNegatives is 0'],
  [{ rangeMin: -1 }, 'rangeMin is -1'],
  [
    { rangeMin: 4, rangeMax: 6 },
    '3 negatives per query were asked for, but rangeMin 4 and rangeMax 6 leave 2 candidates.',
  ],
  [{ absoluteMargin: Number.NaN }, 'absoluteMargin is not a number.'],
  [{ samplingStrategy: 'random' as const }, "samplingStrategy is 'random' without numbers"],
  [{ samplingStrategy: 'best' as 'top' }, 'samplingStrategy is best'],
])('%o is refused', (options, message) => {
  expect(() => mineHardNegatives(queries, corpus, positives, options)).toThrow(message);
});

test('positives that do not fit are refused by the number of their query', () => {
  const mine = (rows: number[][]) => () => mineHardNegatives(queries, corpus, rows);
  expect(mine(positives.slice(1))).toThrow('There are 7 queries but positives for 6.');
  expect(mine(positives.with(2, []))).toThrow('Query 2 has no positives.');
  expect(mine(positives.with(3, [1, 23]))).toThrow(
    'Query 3 has the positive 23, but the corpus has 23 rows.',
  );
});
