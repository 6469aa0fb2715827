import { createGenerator } from '@sentenceforge/random';
import { addMultiple } from './add-multiple.ts';
import { dot } from './dot.ts';
import { orthonormal } from './orthonormal.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/** A direction of length 1, and the sum of the squares of the rows along it. */
export interface MainDirection {
  readonly direction: Float64Array;
  readonly squares: number;
}

/** So many directions more than asked for are followed: the more, the fewer iterations. */
const spare = 4;
const mostIterations = 500;
/** How far the rows' product with a direction may be from a multiple of it, relative to that multiple ... */
const tolerance = 1e-8;
/** ... and to the greatest one, below which there is only rounding. */
const rounding = 1e-13;

/**
 * The directions at right angles along which rows' squares are greatest, greatest first. There are fewer than `count`
 * where all rows lie in fewer dimensions.
 *
 * Subspace iteration from a fixed pseudo-random start: each step takes the best directions out of the span of those so
 * far, those before, and what the rows make of them (LOBPCG without a preconditioner, Knyazev 2001).
 *
 * @param rows each of `columns` numbers, one after the other.
 * @example mainDirections(Float64Array.of(0, 2, 1, 0), 2, 1)[0] // { direction: [0, 1], squares: 4 }
 */
export function mainDirections(
  rows: Float64Array,
  columns: number,
  count: number,
): MainDirection[] {
  const generator = createGenerator({ seed: 0 });
  const width = Math.min(count + spare, columns);
  let before: Float64Array[] = [];
  let basis = orthonormal(
    Array.from({ length: width }, () => Float64Array.from({ length: columns }, generator.normal)),
  );
  let found: MainDirection[] = [];
  for (let iteration = 0; iteration < mostIterations; iteration++) {
    const images = basis.map((direction) => squaresTimes(rows, direction));
    const { values, vectors } = symmetricEigen(
      images.map((image) => Float64Array.from(basis, (direction) => dot(image, direction))),
    );
    const least = rounding * Math.max(values[0] ?? 0, 0);
    const best = vectors.slice(0, width);
    const directions = best.map((weights) => combined(basis, weights));
    const turned = best.map((weights) => combined(images, weights));
    found = directions
      .map((direction, index) => ({ direction, squares: values[index]! }))
      .slice(0, count)
      .filter(({ squares }) => squares > least);
    const isSettled = found.every(({ direction, squares }, index) => {
      const residual = turned[index]!.slice();
      addMultiple(residual, -squares, direction);
      return Math.sqrt(dot(residual, residual)) <= Math.max(tolerance * squares, least);
    });
    if (isSettled) {
      break;
    }
    basis = orthonormal([...directions, ...turned, ...before]);
    before = directions;
  }
  return found;
}

/** The sum over the rows of the row times its product with the direction. */
function squaresTimes(rows: Float64Array, direction: Float64Array): Float64Array {
  const columns = direction.length;
  const sum = new Float64Array(columns);
  for (let start = 0; start < rows.length; start += columns) {
    const row = rows.subarray(start, start + columns);
    addMultiple(sum, dot(row, direction), row);
  }
  return sum;
}

function combined(vectors: readonly Float64Array[], weights: Float64Array): Float64Array {
  const sum = new Float64Array(vectors[0]!.length);
  for (const [index, vector] of vectors.entries()) {
    addMultiple(sum, weights[index]!, vector);
  }
  return sum;
}
