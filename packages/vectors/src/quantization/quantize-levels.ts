import type { Matrix } from '../matrix.ts';
import { rangeSteps } from './range-steps.ts';

/**
 * Each number as one of 256 levels of its column's range, 0 .. 255, those outside at the nearest end. float32 numbers
 * are divided in float32 and float64 ones in float64, as NumPy does, so that no number lands on a neighbouring level.
 *
 * @throws MATRIX_SHAPE_MISMATCH unless `ranges` is 2 x columns.
 */
export function quantizeLevels({ data, columns }: Matrix, ranges: Matrix): Uint8Array {
  const { starts, steps } = rangeSteps(ranges, columns);
  const round = data instanceof Float32Array ? Math.fround : (value: number): number => value;
  const levels = new Uint8Array(data.length);
  for (let at = 0; at < data.length; at++) {
    const column = at % columns;
    const level = Math.floor(round(round(data[at]! - starts[column]!) / steps[column]!));
    levels[at] = Math.min(255, Math.max(0, level));
  }
  return levels;
}
