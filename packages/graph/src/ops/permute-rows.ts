import { defineOp } from '../define-op.ts';
import { elementCount, fillArray } from '../reference/arrays.ts';
import { shapeError } from '../shape-error.ts';
import type { OpFunction } from '../types/op.ts';
import { sizesEqual } from '../types/size-arithmetic.ts';
import type { Tensor } from '../types/tensor.ts';

export interface PermuteRowsAttributes {
  /** Whether `index` may hold -1; false spares backends the row of zeros. */
  readonly gaps: boolean;
  /** Whether `inverse` may hold -1. */
  readonly inverseGaps: boolean;
}

/**
 * Rows of x in other places: row i of the result is row `index[i]` of x, or zeros where `index[i]` is -1.
 *
 * No row may be taken twice, and `inverse` is the same mapping from the other side (row j of x stands in row
 * `inverse[j]` of the result, -1 for nowhere), so that the gradient is the same op with the two swapped: packing,
 * padding and picking rows need no scatter.
 *
 * @param x `[N, ...]`
 * @param index int32 `[M]`, values in -1..N-1
 * @param inverse int32 `[N]`, values in -1..M-1
 * @returns `[M, ...]`
 */
export const permuteRows: OpFunction<
  'permuteRows',
  [x: Tensor, index: Tensor, inverse: Tensor, attributes?: Partial<PermuteRowsAttributes>],
  PermuteRowsAttributes
> = defineOp(
  {
    name: 'permuteRows',
    infer: (inputs) => {
      const [x, index, inverse] = inputs;
      const vectors = [index!, inverse!].every((t) => t.dtype === 'int32' && t.shape.length === 1);
      const wholeRows = x!.shape.slice(1).every((size) => typeof size === 'number');
      if (
        !vectors ||
        !wholeRows ||
        x!.dtype !== 'float32' ||
        !sizesEqual(inverse!.shape[0]!, x!.shape[0]!)
      ) {
        throw shapeError(
          'permuteRows',
          'float32 x [N, known sizes], int32 [M] and int32 [N] are needed',
          inputs,
        );
      }
      return { shape: x!.shape.with(0, index!.shape[0]!), dtype: x!.dtype };
    },
    // rows go back to where they came from
    gradient: ({ inputs: [, index, inverse], attributes: { gaps, inverseGaps } }, dy) => [
      permuteRows(dy, inverse!, index!, { gaps: inverseGaps, inverseGaps: gaps }),
    ],
    evaluate: ([x, index], _, output) => {
      const size = elementCount(output.shape.slice(1));
      return fillArray(output, (_position, offset) => {
        const row = index!.data[Math.floor(offset / size)]!;
        return row < 0 ? 0 : x!.data[row * size + (offset % size)]!;
      });
    },
  },
  (make, x, index, inverse, { gaps = true, inverseGaps = true } = {}) =>
    make([x, index, inverse], { gaps, inverseGaps }),
);
