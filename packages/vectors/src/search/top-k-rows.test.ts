import { expect, test } from 'vitest';
import { randomMatrix } from '../../fixtures/random-matrix.ts';
import { topKRows } from './top-k-rows.ts';

const [queries, corpus] = [randomMatrix(7, 4, 2), randomMatrix(23, 4, 3)];

test('rows that are passed over leave their places to the next ones', () => {
  const all = [...topKRows(queries, corpus, { topK: 23 })];
  const skip = (query: number, corpusId: number): boolean => (query + corpusId) % 3 === 0;
  const found = [...topKRows(queries, corpus, { topK: 5, skip, queryChunkSize: 2 })];
  expect(found.map(({ query }) => query)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  for (const [query, { ids, scores }] of all.entries()) {
    const kept = [...ids.keys()].filter((at) => !skip(query, ids[at]!)).slice(0, 5);
    expect([...found[query]!.ids]).toEqual(kept.map((at) => ids[at]));
    expect([...found[query]!.scores]).toEqual(kept.map((at) => scores[at]));
  }
});

test('each query comes as soon as it is done, best first', () => {
  const first = topKRows(queries, corpus, { topK: 3 }).next().value;
  expect(first?.query).toBe(0);
  expect([...first!.scores]).toEqual([...first!.scores].sort((one, other) => other - one));
});
