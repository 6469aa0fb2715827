import { expect, test } from 'vitest';
import { similaritiesToReport } from './similarities-to-report.ts';

test("named similarities, then the main one, then the model's, then cosine", () => {
  const encode = async () => ({ data: new Float32Array(1), rows: 1, columns: 1 });
  const model = { encode, similarityFnName: 'dot' } as const;
  const main = { mainSimilarity: 'euclidean' } as const;
  expect(
    similaritiesToReport({ ...main, similarityFnNames: ['manhattan', 'euclidean'] }, model),
  ).toEqual(['manhattan', 'euclidean']);
  expect(similaritiesToReport({ ...main, similarityFnNames: [] }, model)).toEqual(['euclidean']);
  expect(similaritiesToReport({}, model)).toEqual(['dot']);
  expect(similaritiesToReport({}, { encode, similarityFnName: null })).toEqual(['cosine']);
  expect(similaritiesToReport({}, { encode })).toEqual(['cosine']);
});
