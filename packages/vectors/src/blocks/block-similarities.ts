import type { SimilarityFunctionName } from '../similarities/similarity-function-name.ts';
import { absoluteDistances } from './absolute-distances.ts';
import { dotProducts } from './dot-products.ts';
import type { PackedRows } from './packed-rows.ts';
import { squaredDistances } from './squared-distances.ts';

/**
 * The similarities of every row of one block and every row of another, into `out[i * right.rows + j]`, by name. To the
 * bit the numbers of `similarityFunctions`, whatever the blocks.
 *
 * @example blockSimilarities.cosine(queries, corpus, new Float64Array(queries.rows * corpus.rows))
 */
export const blockSimilarities: Readonly<
  Record<SimilarityFunctionName, (left: PackedRows, right: PackedRows, out: Float64Array) => void>
> = {
  dot: dotProducts,
  cosine: (left, right, out) => {
    dotProducts(left, right, out);
    for (let row = 0, at = 0; row < left.rows; row++) {
      const squares = Math.max(left.squares[row]!, 1e-24);
      for (let column = 0; column < right.rows; column++, at++) {
        out[at]! /= Math.sqrt(squares * Math.max(right.squares[column]!, 1e-24));
      }
    }
  },
  euclidean: (left, right, out) => {
    squaredDistances(left, right, out);
    for (let at = 0; at < left.rows * right.rows; at++) {
      out[at] = -Math.sqrt(out[at]!);
    }
  },
  manhattan: (left, right, out) => {
    absoluteDistances(left, right, out);
    for (let at = 0; at < left.rows * right.rows; at++) {
      out[at] = -out[at]!;
    }
  },
};
