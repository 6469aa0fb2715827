import type { Matrix } from '@sentenceforge/vectors';

/**
 * The numbers of a matrix in float64, less the mean of their column.
 *
 * @example centredRows({ data: Float32Array.of(1, 3), rows: 2, columns: 1 }) // Float64Array [-1, 1]
 */
export function centredRows({ data, rows, columns }: Matrix): Float64Array {
  const sums = new Float64Array(columns);
  for (const [at, value] of data.entries()) {
    sums[at % columns]! += value;
  }
  return Float64Array.from(data, (value, at) => value - sums[at % columns]! / rows);
}
