import { expect, test } from 'vitest';
import { similaritiesToReport } from './similarities-to-report.ts';

test("named similarities, then the main one, then the model's, then cosine", () => {
  const model = { similarityFnName: 'dot' } as const;
  const main = { mainSimilarity: 'euclidean' } as const;
  expect(
    similaritiesToReport({ ...main, similarityFnNames: ['manhattan', 'euclidean'] }, model),
  ).toEqual(['manhattan', 'euclidean']);
  expect(similaritiesToReport({ ...main, similarityFnNames: [] }, model)).toEqual(['euclidean']);
  expect(similaritiesToReport({}, model)).toEqual(['dot']);
  expect(similaritiesToReport({}, { similarityFnName: null })).toEqual(['cosine']);
  expect(similaritiesToReport({}, {})).toEqual(['cosine']);
});
