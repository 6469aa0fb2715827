import {
  type Matrix,
  normalizeRows,
  type Precision,
  quantizationRanges,
  quantizeEmbeddings,
} from '@sentenceforge/vectors';

/**
 * Embeddings as the numbers that they are compared by when they are stored at a precision: scaled to length 1; then for
 * `int8` and `uint8` the level of each number, with the ranges of these embeddings, and for `binary` and `ubinary` 1
 * where it is above 0, else 0.
 *
 * Python: what `EmbeddingSimilarityEvaluator` does for its `precision`.
 *
 * @throws OPTION_INVALID when the precision is unknown.
 * @example atPrecision({ data: Float32Array.of(3, -4), rows: 1, columns: 2 }, 'binary').data // [1, 0]
 */
export function atPrecision(embeddings: Matrix, precision: Precision): Matrix {
  const unit = normalizeRows(embeddings);
  if (precision === 'float32') {
    return unit;
  }
  if (precision === 'binary' || precision === 'ubinary') {
    return { ...unit, data: Float32Array.from(unit.data, (value) => Number(value > 0)) };
  }
  const levels = quantizeEmbeddings(unit, precision, { ranges: quantizationRanges(unit) });
  return { ...unit, data: Float32Array.from(levels.data) };
}
