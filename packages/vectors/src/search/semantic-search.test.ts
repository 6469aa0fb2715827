import { expect, test } from 'vitest';
import { expectHits } from '../../fixtures/expect-hits.ts';
import { matrixOf } from '../../fixtures/matrix-of.ts';
import { randomMatrix } from '../../fixtures/random-matrix.ts';
import fixture from '../../fixtures/search.json' with { type: 'json' };
import { row } from '../row.ts';
import { similarity } from '../similarities/similarity.ts';
import type { SimilarityFunctionName } from '../similarities/similarity-function-name.ts';
import { semanticSearch } from './semantic-search.ts';

const [queries, corpus, grid] = [fixture.queries, fixture.corpus, fixture.grid].map((rows) =>
  matrixOf(rows),
) as [ReturnType<typeof matrixOf>, ReturnType<typeof matrixOf>, ReturnType<typeof matrixOf>];
const names = Object.keys(fixture.search) as SimilarityFunctionName[];

test.each(names)('%s as in Python', (scoreFunction) => {
  const found = semanticSearch(queries, corpus, { topK: 6, scoreFunction });
  for (const [query, expected] of fixture.search[scoreFunction].entries()) {
    expectHits(found[query]!, expected, fixture.similarity[scoreFunction][query]!);
  }
});

test.each(names)('%s of rows with many equal similarities', (scoreFunction) => {
  const six = matrixOf(fixture.grid.slice(0, 6));
  const found = semanticSearch(six, grid, { topK: 9, scoreFunction });
  const all = similarity(six, grid, scoreFunction);
  for (const [query, expected] of fixture.ties[scoreFunction].entries()) {
    expectHits(found[query]!, expected, row(all, query));
  }
});

test('every block size finds the best of a full sort', () => {
  const [few, many] = [randomMatrix(9, 4, 3, true), randomMatrix(41, 4, 4, true)];
  const all = similarity(few, many);
  for (const topK of [1, 5, 41, 100]) {
    const expected = Array.from({ length: 9 }, (_, query) =>
      Array.from(row(all, query), (score, corpusId) => ({ corpusId, score }))
        .sort((one, other) => other.score - one.score || one.corpusId - other.corpusId)
        .slice(0, topK),
    );
    for (const queryChunkSize of [1, 2, 4, 9, 50]) {
      for (const corpusChunkSize of [1, 3, 8, 40, 41, 500_000]) {
        const options = { topK, queryChunkSize, corpusChunkSize };
        expect(semanticSearch(few, many, options)).toEqual(expected);
      }
    }
  }
});

test('an empty corpus has no hits, and no queries have no answers', () => {
  const none = { data: new Float64Array(), rows: 0, columns: 10 };
  expect(semanticSearch(queries, none)).toEqual(Array.from({ length: 7 }, () => []));
  expect(semanticSearch(none, corpus)).toEqual([]);
});

test('a row that is not a number is no hit', () => {
  const broken = { data: Float32Array.of(1, Number.NaN, 1, 1), rows: 2, columns: 2 };
  const query = { data: Float32Array.of(1, 1), rows: 1, columns: 2 };
  expect(semanticSearch(query, broken)).toEqual([[{ corpusId: 1, score: 1 }]]);
});

test('options out of range are refused', () => {
  expect(() => semanticSearch(queries, corpus, { topK: 0 })).toThrow(
    'topK is 0, which is not a whole number of at least 1.',
  );
  expect(() => semanticSearch(queries, grid)).toThrow(
    expect.objectContaining({
      code: 'MATRIX_SHAPE_MISMATCH',
      details: { left: '7 x 10', right: '30 x 3' },
    }),
  );
});
