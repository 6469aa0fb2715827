import { expect, test } from 'vitest';
import { randomMatrix } from '../../fixtures/random-matrix.ts';
import type { Matrix } from '../matrix.ts';
import type { SimilarityFunctionName } from '../similarities/similarity-function-name.ts';
import { similarityFunctions } from '../similarities/similarity-functions.ts';
import { similarityBlocks } from './similarity-blocks.ts';

const [queries, corpus] = [randomMatrix(11, 7, 5), randomMatrix(19, 7, 6)];

function pairwise(name: SimilarityFunctionName): Float64Array {
  const pairs = Array.from({ length: 11 * 19 }, (_, at) => [Math.floor(at / 19), at % 19]);
  const rows = (matrix: Matrix, side: 0 | 1): Matrix => ({
    data: Float32Array.from(pairs.flatMap((pair) => [...line(matrix, pair[side]!)])),
    rows: pairs.length,
    columns: 7,
  });
  return similarityFunctions[name](rows(queries, 0), rows(corpus, 1));
}

const line = ({ data, columns }: Matrix, at: number): Float32Array | Float64Array =>
  data.subarray(at * columns, (at + 1) * columns);

const names = Object.keys(similarityFunctions) as SimilarityFunctionName[];

test.each(names)('%s: whatever the blocks, the same bits as row by row', (scoreFunction) => {
  const expected = pairwise(scoreFunction);
  for (const queryChunkSize of [1, 2, 3, 4, 5, 10, 11, 100]) {
    for (const corpusChunkSize of [1, 2, 3, 4, 7, 18, 19, 20]) {
      const found = new Float64Array(expected.length);
      const options = { scoreFunction, queryChunkSize, corpusChunkSize };
      for (const block of similarityBlocks(queries, corpus, options)) {
        expect(block.scores.length).toBeLessThanOrEqual(
          (queryChunkSize + 3) * (corpusChunkSize + 3),
        );
        for (let row = 0; row < block.queryRows; row++) {
          for (let column = 0; column < block.corpusRows; column++) {
            const at = (block.queryStart + row) * 19 + block.corpusStart + column;
            found[at] = block.scores[row * block.stride + column]!;
          }
        }
      }
      expect(found).toEqual(expected);
    }
  }
});

test('float32 and float64 matrices may be compared', () => {
  const wide = { ...queries, data: Float64Array.from(queries.data) };
  const [mixed] = similarityBlocks(wide, corpus);
  const [single] = similarityBlocks(queries, corpus);
  expect(mixed).toEqual(single);
});

test('no rows give no blocks', () => {
  const none = { data: new Float32Array(), rows: 0, columns: 7 };
  expect([...similarityBlocks(none, corpus)]).toEqual([]);
  expect([...similarityBlocks(queries, none)]).toEqual([]);
});

test('different columns, sizes below 1 and unknown names are refused', () => {
  const code = (value: string): unknown => expect.objectContaining({ code: value });
  const take =
    (...given: Parameters<typeof similarityBlocks>) =>
    () =>
      similarityBlocks(...given).next();
  expect(take(queries, randomMatrix(3, 8, 1))).toThrow(code('MATRIX_SHAPE_MISMATCH'));
  expect(take({ ...queries, rows: 10 }, corpus)).toThrow(code('MATRIX_SHAPE_MISMATCH'));
  expect(take(queries, corpus, { queryChunkSize: 0 })).toThrow(code('OPTION_INVALID'));
  expect(take(queries, corpus, { corpusChunkSize: 1.5 })).toThrow(code('OPTION_INVALID'));
  for (const name of ['cos', 'toString']) {
    expect(take(queries, corpus, { scoreFunction: name as 'dot' })).toThrow(
      `scoreFunction is ${name}, which is not a similarity. Use one of dot, cosine, euclidean, manhattan.`,
    );
  }
});
