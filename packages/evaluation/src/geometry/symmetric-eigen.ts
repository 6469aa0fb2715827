/** A symmetric matrix taken apart. */
export interface SymmetricEigen {
  /** Its eigenvalues, greatest first. */
  readonly values: Float64Array;
  /** Its eigenvectors in their order, each of length 1, at right angles to each other. */
  readonly vectors: readonly Float64Array[];
}

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix by Jacobi's rotations (Golub and Van Loan, 8.5).
 *
 * @param matrix its rows; not changed.
 * @example symmetricEigen([Float64Array.of(2, 1), Float64Array.of(1, 2)]).values // Float64Array [3, 1]
 */
export function symmetricEigen(matrix: readonly Float64Array[]): SymmetricEigen {
  const rest = matrix.map((row) => row.slice());
  const vectors = matrix.map((row, index) =>
    new Float64Array(row.length).fill(1, index, index + 1),
  );
  // Each sweep about squares what is left off the diagonal: a handful is enough.
  for (let sweep = 0; sweep < 30 && !isDiagonal(rest); sweep++) {
    for (let one = 0; one < rest.length; one++) {
      for (let other = one + 1; other < rest.length; other++) {
        const { cosine, sine } = rotation(rest, one, other);
        rotate(rest[one]!, rest[other]!, cosine, sine);
        for (const row of rest) {
          const [left, right] = [row[one]!, row[other]!];
          row[one] = cosine * left - sine * right;
          row[other] = sine * left + cosine * right;
        }
        rotate(vectors[one]!, vectors[other]!, cosine, sine);
      }
    }
  }
  const order = [...rest.keys()].sort((one, other) => rest[other]![other]! - rest[one]![one]!);
  return {
    values: Float64Array.from(order, (index) => rest[index]![index]!),
    vectors: order.map((index) => vectors[index]!),
  };
}

function isDiagonal(matrix: readonly Float64Array[]): boolean {
  let [all, off] = [0, 0];
  for (const [row, values] of matrix.entries()) {
    for (const [column, value] of values.entries()) {
      all += value * value;
      off += column === row ? 0 : value * value;
    }
  }
  return off <= 1e-30 * all;
}

/** The rotation of two coordinates after which the matrix has 0 where they meet. */
function rotation(
  matrix: readonly Float64Array[],
  one: number,
  other: number,
): { cosine: number; sine: number } {
  const meeting = matrix[one]![other]!;
  if (meeting === 0) {
    return { cosine: 1, sine: 0 };
  }
  const slope = (matrix[other]![other]! - matrix[one]![one]!) / (2 * meeting);
  const tangent = (slope < 0 ? -1 : 1) / (Math.abs(slope) + Math.hypot(slope, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  return { cosine, sine: tangent * cosine };
}

function rotate(one: Float64Array, other: Float64Array, cosine: number, sine: number): void {
  for (let index = 0; index < one.length; index++) {
    const [left, right] = [one[index]!, other[index]!];
    one[index] = cosine * left - sine * right;
    other[index] = sine * left + cosine * right;
  }
}
