import { expect, test } from 'vitest';
import { matrixOf } from '../../fixtures/matrix-of.ts';
import { randomMatrix } from '../../fixtures/random-matrix.ts';
import fixture from '../../fixtures/search.json' with { type: 'json' };
import { similarity } from '../similarities/similarity.ts';
import type { SimilarityFunctionName } from '../similarities/similarity-function-name.ts';
import { type ParaphrasePair, paraphraseMining } from './paraphrase-mining.ts';

function expectPairs(
  rows: number[][],
  found: ParaphrasePair[],
  expected: number[][],
  name: SimilarityFunctionName,
): void {
  expect(found).toHaveLength(expected.length);
  expect(new Set(found.map(([, first, second]) => `${first} ${second}`)).size).toBe(found.length);
  const all = similarity(matrixOf(rows), matrixOf(rows), name);
  for (const [at, [score, first, second]] of found.entries()) {
    expect(first).toBeLessThan(second);
    expect(Math.abs(score - expected[at]![0]!)).toBeLessThanOrEqual(1e-12);
    expect(score).toBe(all.data[first * rows.length + second]);
  }
}

test.each(fixture.paraphrases)('$name with $options as in Python', ({ name, options, pairs }) => {
  const scoreFunction = name as SimilarityFunctionName;
  const [topK, maxPairs] = [options.top_k, options.max_pairs];
  const found = paraphraseMining(matrixOf(fixture.corpus), { scoreFunction, topK, maxPairs });
  expectPairs(fixture.corpus, found, pairs, scoreFunction);
});

test.each(Object.entries(fixture.paraphraseTies))('%s: all pairs, many alike', (name, pairs) => {
  const scoreFunction = name as SimilarityFunctionName;
  const found = paraphraseMining(matrixOf(fixture.grid), { scoreFunction });
  expectPairs(fixture.grid, found, pairs, scoreFunction);
});

test('every block size and limit finds the pairs that a list of all proposals has', () => {
  const rows = randomMatrix(37, 4, 8, true);
  const all = similarity(rows, rows);
  for (const topK of [1, 3, 36, 100]) {
    const proposed = new Map<string, ParaphrasePair>();
    for (let query = 0; query < 37; query++) {
      Array.from({ length: 37 }, (_, other) => other)
        .filter((other) => other !== query)
        .sort((one, other) => all.data[query * 37 + other]! - all.data[query * 37 + one]!)
        .slice(0, topK)
        .forEach((other) => {
          const [first, second] = [Math.min(query, other), Math.max(query, other)];
          proposed.set(`${first} ${second}`, [all.data[query * 37 + other]!, first, second]);
        });
    }
    const expected = [...proposed.values()].sort(
      (one, other) => other[0] - one[0] || one[1] - other[1] || one[2] - other[2],
    );
    for (const [queryChunkSize, corpusChunkSize] of [
      [1, 1],
      [5, 7],
      [36, 4],
      [100, 100],
    ] as const) {
      for (const maxPairs of [1, 20, 500]) {
        const options = { topK, maxPairs, queryChunkSize, corpusChunkSize };
        expect(paraphraseMining(rows, options)).toEqual(expected.slice(0, maxPairs));
      }
    }
  }
});

test.each([0, 1])('%s rows have no pairs', (rows) => {
  expect(paraphraseMining({ data: new Float32Array(2 * rows), rows, columns: 2 })).toEqual([]);
});

test('options out of range are refused', () => {
  for (const options of [{ maxPairs: 0 }, { topK: 0.5 }, { queryChunkSize: 0 }]) {
    expect(() => paraphraseMining(matrixOf(fixture.corpus), options)).toThrow(
      expect.objectContaining({ code: 'OPTION_INVALID' }),
    );
  }
});
