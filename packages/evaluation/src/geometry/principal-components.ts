import type { Matrix } from '@sentenceforge/vectors';
import { centredRows } from './centred-rows.ts';
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
 * Principal component analysis by power iteration. A direction's sign is arbitrary: its largest number is positive.
 * Directions of nearly equal variance are any two at right angles in their plane. Where there are fewer directions than
 * asked for, the rest are zeros.
 *
 * Python: `sklearn.decomposition.PCA(count).fit_transform`.
 *
 * @throws EVALUATION_INPUT_INVALID when there is no row or a number is not finite.
 * @example principalComponents(embeddings, 2).coordinates // a map of the embeddings, rows x 2
 */
export function principalComponents(matrix: Matrix, count: number): PrincipalComponents {
  requireRows(matrix, 1);
  const { rows, columns } = matrix;
  const rest = centredRows(matrix);
  const total = squares(rest);
  const components = new Float64Array(count * columns);
  const coordinates = new Float64Array(rows * count);
  const explained = new Float64Array(count);
  // Below this nothing is left but rounding.
  const least = total * 1e-24;
  for (let index = 0; index < count && squares(rest) > least; index++) {
    const direction = mainDirection(rest, columns);
    for (let row = 0; row < rows; row++) {
      const values = rest.subarray(row * columns, (row + 1) * columns);
      const along = dot(values, direction);
      coordinates[row * count + index] = along;
      explained[index]! += along ** 2 / total;
      for (let column = 0; column < columns; column++) {
        values[column]! -= along * direction[column]!;
      }
    }
    components.set(direction, index * columns);
  }
  return {
    components: { data: components, rows: count, columns },
    coordinates: { data: coordinates, rows, columns: count },
    explained,
  };
}

/** The direction of length 1 along which the rows' squares are greatest, its largest number positive. */
function mainDirection(rows: Float64Array, columns: number): Float64Array {
  let direction = longestRow(rows, columns);
  for (let iteration = 0; iteration < 1000; iteration++) {
    const next = new Float64Array(columns);
    for (let start = 0; start < rows.length; start += columns) {
      const values = rows.subarray(start, start + columns);
      const along = dot(values, direction);
      for (let column = 0; column < columns; column++) {
        next[column]! += along * values[column]!;
      }
    }
    const [before, after] = [direction, normalized(next)];
    direction = after;
    if (1 - dot(before, after) < 1e-15) {
      break;
    }
  }
  const largest = direction.reduce((most, value) =>
    Math.abs(value) > Math.abs(most) ? value : most,
  );
  return largest < 0 ? direction.map((value) => -value) : direction;
}

function longestRow(rows: Float64Array, columns: number): Float64Array {
  let longest = rows.subarray(0, columns);
  for (let start = columns; start < rows.length; start += columns) {
    const values = rows.subarray(start, start + columns);
    longest = squares(values) > squares(longest) ? values : longest;
  }
  return normalized(longest);
}

function normalized(vector: Float64Array): Float64Array {
  const length = Math.sqrt(squares(vector));
  return vector.map((value) => value / length);
}

function squares(vector: Float64Array): number {
  return dot(vector, vector);
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < left.length; index++) {
    sum += left[index]! * right[index]!;
  }
  return sum;
}
