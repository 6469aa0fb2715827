import { createGenerator } from '@sentenceforge/random';
import { type Matrix, similarity } from '@sentenceforge/vectors';
import { expect, test } from 'vitest';
import { bestDocuments } from './best-documents.ts';

const generator = createGenerator({ seed: 3 });
const matrix = (rows: number): Matrix => ({
  data: Float64Array.from({ length: rows * 3 }, () => generator.integer(5) - 2),
  rows,
  columns: 3,
});
const [queries, documents] = [matrix(7), matrix(60)];
const ids = Array.from({ length: 60 }, (_, index) => `d${(index * 37) % 60}`);
const search = (chunkSize: number) =>
  bestDocuments({
    queries,
    ids,
    encode: async (start, end) => ({
      data: documents.data.slice(start * 3, end * 3),
      rows: end - start,
      columns: 3,
    }),
    chunkSize,
    scoreFunctions: ['dot', 'manhattan'],
    topK: 13,
  });

test.each([1, 7, 59, 60, 1000])(
  'chunks of %d: all documents sorted by (-score, id)',
  async (size) => {
    const found = await search(size);
    for (const [name, ranked] of found) {
      const scores = similarity(queries, documents, name).data;
      for (const [query, { ids: best, scores: bestScores }] of ranked.entries()) {
        const sorted = ids
          .map((id, index) => ({ id, score: scores[query * 60 + index]! }))
          .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
          .slice(0, 13);
        expect(best).toEqual(sorted.map(({ id }) => id));
        expect([...bestScores]).toEqual(sorted.map(({ score }) => score));
      }
    }
  },
);

test('chunks are asked for in order, one at a time', async () => {
  const asked: [number, number][] = [];
  let open = 0;
  await bestDocuments({
    queries,
    ids,
    encode: async (start, end) => {
      asked.push([start, end]);
      expect(++open).toBe(1);
      await Promise.resolve();
      open--;
      return { data: new Float32Array((end - start) * 3), rows: end - start, columns: 3 };
    },
    chunkSize: 25,
    scoreFunctions: ['cosine'],
    topK: 5,
  });
  expect(asked).toEqual([
    [0, 25],
    [25, 50],
    [50, 60],
  ]);
});
