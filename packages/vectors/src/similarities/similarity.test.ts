import { expect, test } from 'vitest';
import { matrixOf } from '../../fixtures/matrix-of.ts';
import { randomMatrix } from '../../fixtures/random-matrix.ts';
import fixture from '../../fixtures/search.json' with { type: 'json' };
import { similarity } from './similarity.ts';
import type { SimilarityFunctionName } from './similarity-function-name.ts';
import { similarityFunctions } from './similarity-functions.ts';

test.each(Object.entries(fixture.similarity))('%s as in Python', (name, expected) => {
  const found = similarity(
    matrixOf(fixture.queries),
    matrixOf(fixture.corpus),
    name as SimilarityFunctionName,
  );
  expect([found.rows, found.columns]).toEqual([7, 23]);
  for (const [at, value] of expected.flat().entries()) {
    expect(Math.abs(found.data[at]! - value)).toBeLessThanOrEqual(
      1e-13 * Math.max(1, Math.abs(value)),
    );
  }
});

test('more rows than a block holds, cosine by default: the diagonal is the pairwise similarity', () => {
  const rows = randomMatrix(301, 5, 9);
  const found = similarity(rows, rows);
  const diagonal = Float64Array.from({ length: 301 }, (_, at) => found.data[at * 302]!);
  expect(diagonal).toEqual(similarityFunctions.cosine(rows, rows));
});
