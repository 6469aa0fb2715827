import { expect, test } from 'vitest';
import { randomMatrix } from '../../fixtures/random-matrix.ts';
import { uniformNumbers } from '../../fixtures/uniform-numbers.ts';
import type { Matrix } from '../matrix.ts';
import type { SimilarityFunctionName } from '../similarities/similarity-function-name.ts';
import { similarityFunctions } from '../similarities/similarity-functions.ts';
import { kernelBlocks } from './kernel-blocks.ts';
import { plainBlocks } from './plain-blocks.ts';
import type { SimilarityBlock } from './similarity-block.ts';
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
const ways = names.flatMap((name) => [
  { name, way: 'plain', blocks: plainBlocks },
  { name, way: 'kernel', blocks: kernelBlocks },
]);

/** Every score of a `rows` x `columns` comparison, from its blocks. */
function gather(blocks: Iterable<SimilarityBlock>, rows: number, columns: number): Float64Array {
  const found = new Float64Array(rows * columns);
  for (const block of blocks) {
    for (let row = 0; row < block.queryRows; row++) {
      for (let column = 0; column < block.corpusRows; column++) {
        const at = (block.queryStart + row) * columns + block.corpusStart + column;
        found[at] = block.scores[row * block.stride + column]!;
      }
    }
  }
  return found;
}

test.each(ways)('$name, $way: whatever the blocks, the same bits as row by row', (given) => {
  const expected = pairwise(given.name);
  for (const queryRows of [1, 2, 3, 4, 5, 10, 11]) {
    for (const corpusRows of [1, 2, 3, 4, 7, 18, 19]) {
      const blocks = [...given.blocks(queries, corpus, given.name, { queryRows, corpusRows })];
      expect(blocks).toHaveLength(Math.ceil(11 / queryRows) * Math.ceil(19 / corpusRows));
      expect(blocks[0]!.scores.length).toBeLessThanOrEqual((queryRows + 3) * (corpusRows + 3));
      const again = given.blocks(queries, corpus, given.name, { queryRows, corpusRows });
      expect(gather(again, 11, 19)).toEqual(expected);
    }
  }
});

test.each(ways)('$name, $way: the bits of the formula for random shapes and numbers', (given) => {
  const { name, blocks } = given;
  const uniform = uniformNumbers(names.indexOf(name));
  const below = (limit: number): number => Math.floor(uniform() * limit);
  for (let round = 0; round < 60; round++) {
    const columns = round % 3 === 0 ? 1 : below(70);
    const [left, right] = [oddMatrix(below(14), columns), oddMatrix(below(30), columns)];
    const sizes = { queryRows: 1 + below(14), corpusRows: 1 + below(30) };
    const scores = gather(blocks(left, right, name, sizes), left.rows, right.rows);
    const expected = formulaScores(left, right, name);
    expect(new BigUint64Array(scores.buffer)).toEqual(new BigUint64Array(expected.buffer));
  }

  /** A view that begins anywhere, of numbers of very different sizes, in either width. */
  function oddMatrix(rows: number, columns: number): Matrix {
    const skipped = below(4);
    const special = [0, -0, 1e-30, 1e18];
    const numbers = Array.from(
      { length: skipped + rows * columns },
      () => special[below(40)] ?? uniform() * 2 - 1,
    );
    const data = uniform() < 0.5 ? Float32Array.from(numbers) : Float64Array.from(numbers);
    return { data: data.subarray(skipped), rows, columns };
  }
});

function formulaScores(left: Matrix, right: Matrix, name: SimilarityFunctionName): Float64Array {
  const scores = new Float64Array(left.rows * right.rows);
  for (const at of scores.keys()) {
    const a = [...line(left, Math.floor(at / right.rows))];
    const b = [...line(right, at % right.rows)];
    const sum = (term: (x: number, y: number) => number): number =>
      a.reduce((total, x, column) => total + term(x, b[column]!), 0);
    const squares = (row: number[]): number =>
      Math.max(
        row.reduce((total, x) => total + x * x, 0),
        1e-24,
      );
    scores[at] = {
      dot: () => sum((x, y) => x * y),
      cosine: () => sum((x, y) => x * y) / Math.sqrt(squares(a) * squares(b)),
      euclidean: () => -Math.sqrt(sum((x, y) => (x - y) * (x - y))),
      manhattan: () => -sum((x, y) => Math.abs(x - y)),
    }[name]();
  }
  return scores;
}

test.each(ways)('$name, $way: what is not a number spoils its own row only', (given) => {
  const data = Float32Array.of(1, 2, Number.NaN, 1, 3, 4);
  const matrix = { data, rows: 3, columns: 2 };
  const blocks = given.blocks(matrix, matrix, given.name, { queryRows: 3, corpusRows: 3 });
  const isNumber = Array.from(gather(blocks, 3, 3), (score) => !Number.isNaN(score));
  expect(isNumber).toEqual([true, false, true, false, false, false, true, false, true]);
});

test.each(ways)('$name, $way: two comparisons may take turns', ({ name, blocks }) => {
  const sizes = { queryRows: 4, corpusRows: 8 };
  const other = blocks(corpus, queries, name, sizes);
  function* inTurns(): Generator<SimilarityBlock> {
    for (const block of blocks(queries, corpus, name, sizes)) {
      other.next();
      yield block;
    }
  }
  expect(gather(inTurns(), 11, 19)).toEqual(pairwise(name));
});

test('only many comparisons of more than one query are worth a WebAssembly memory', () => {
  const [few, many] = [randomMatrix(8, 64, 1), randomMatrix(100, 64, 2)];
  const bytes = (...given: Parameters<typeof similarityBlocks>): number | undefined =>
    similarityBlocks(...given).next().value?.scores.buffer.byteLength;
  expect(bytes(few, few)).toBe(8 * 8 * 8);
  expect(bytes({ data: few.data.subarray(0, 64), rows: 1, columns: 64 }, many)).toBe(100 * 8);
  expect(bytes(many, many, { queryChunkSize: 1 })).toBe(100 * 8);
  expect(bytes(few, many)).toBe(65536);
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
      `scoreFunction is ${name}, which is not a similarity. Use one of cosine, dot, euclidean, manhattan.`,
    );
  }
});
