import type { Matrix } from '../matrix.ts';
import { rangeSteps } from './range-steps.ts';

/**
 * What int8 or uint8 embeddings stand for, in float64: the lower end of each level. The ranges are those they were made
 * with. Within one step of the originals that lay inside the ranges.
 *
 * Python: `_dequantize_embeddings` in `util/quantization.py`, which rescoring uses.
 *
 * @throws MATRIX_SHAPE_MISMATCH unless `ranges` is 2 x columns.
 * @example dequantizeEmbeddings(quantizeEmbeddings(embeddings, 'int8', { ranges }), ranges)
 */
export function dequantizeEmbeddings(
  quantized: { data: Int8Array | Uint8Array; rows: number; columns: number },
  ranges: Matrix,
): Matrix {
  const { rows, columns } = quantized;
  const { starts, steps } = rangeSteps(ranges, columns);
  const offset = quantized.data instanceof Int8Array ? 128 : 0;
  const data = Float64Array.from(
    quantized.data,
    (level, at) => (level + offset) * steps[at % columns]! + starts[at % columns]!,
  );
  return { data, rows, columns };
}
