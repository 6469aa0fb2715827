import type { Matrix } from '@sentenceforge/vectors';
import { requireWholeNumber } from '../options/require-whole-number.ts';
import { centredRows } from './centred-rows.ts';
import { dot } from './dot.ts';
import { mainDirections } from './main-directions.ts';
import { requireRows } from './require-rows.ts';

/** The directions in which rows differ most. */
export interface PrincipalComponents {
  /** One direction per row, of length 1 and at right angles to the others; `count` x columns. */
  readonly components: Matrix;
  /** Where the rows lie along them, seen from their mean; rows x `count`. */
  readonly coordinates: Matrix;
  /** The share of the rows' variance along each direction, falling; 0 when all rows are equal. */
  readonly explained: Float64Array;
}

/**
 * Principal component analysis. A direction's sign is arbitrary: its largest number is positive. Directions of nearly
 * equal variance are any two at right angles in their plane. Where there are fewer directions than asked for, the rest
 * are zeros.
 *
 * Python: `sklearn.decomposition.PCA(count).fit_transform`.
 *
 * @throws EVALUATION_INPUT_INVALID when there is no row or a number is not finite; MATRIX_SHAPE_MISMATCH when the matrix is
 *   not full; OPTION_INVALID when `count` is not a whole number above 0.
 * @example principalComponents(embeddings, 2).coordinates // a map of the embeddings, rows x 2
 */
export function principalComponents(matrix: Matrix, count: number): PrincipalComponents {
  requireWholeNumber('count', count);
  requireRows(matrix, 1);
  const { rows, columns } = matrix;
  const centred = centredRows(matrix);
  const total = dot(centred, centred);
  const components = new Float64Array(count * columns);
  const coordinates = new Float64Array(rows * count);
  const explained = new Float64Array(count);
  for (const [index, found] of mainDirections(centred, columns, count).entries()) {
    const direction = withPositiveLargest(found.direction);
    components.set(direction, index * columns);
    explained[index] = found.squares / total;
    for (let row = 0; row < rows; row++) {
      const values = centred.subarray(row * columns, (row + 1) * columns);
      coordinates[row * count + index] = dot(values, direction);
    }
  }
  return {
    components: { data: components, rows: count, columns },
    coordinates: { data: coordinates, rows, columns: count },
    explained,
  };
}

function withPositiveLargest(direction: Float64Array): Float64Array {
  const largest = direction.reduce((most, value) =>
    Math.abs(value) > Math.abs(most) ? value : most,
  );
  return largest < 0 ? direction.map((value) => -value) : direction;
}
