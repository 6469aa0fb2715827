/** A matrix as int8: element (i, j) is about data[i, j] times the scale of column j. */
export interface QuantizedMatrix {
  /** `[in, out]`, -127..127. */
  readonly data: Int8Array;
  /** One for each column, `[out]`. */
  readonly scales: Float32Array;
}

/**
 * The transpose of a weight matrix in int8, each output channel by its own largest magnitude (symmetric).
 *
 * @param weight `[out, in]`, row by row
 *
 * @example quantizeMatrix(Float32Array.of(1, -0.5, 0, 4), [2, 2]) // data 127, 0, -64, 127; scales 1/127, 4/127
 */
export function quantizeMatrix(
  weight: Float32Array,
  [rows, columns]: readonly [number, number],
): QuantizedMatrix {
  const data = new Int8Array(rows * columns);
  const scales = new Float32Array(rows);
  for (let row = 0; row < rows; row++) {
    let largest = 0;
    for (let column = 0; column < columns; column++) {
      largest = Math.max(largest, Math.abs(weight[row * columns + column]!));
    }
    // a row of zeros needs a scale that is not 0
    const scale = largest > 0 ? Math.fround(largest / 127) : 1;
    scales[row] = scale;
    for (let column = 0; column < columns; column++) {
      data[column * rows + row] = Math.round(weight[row * columns + column]! / scale);
    }
  }
  return { data, scales };
}
