import { SentenceForgeError } from '@sentenceforge/errors';
import type { Matrix } from '../matrix.ts';
import { requireEqualColumns } from '../options/require-equal-columns.ts';
import { requireFullMatrix } from '../require-full-matrix.ts';
import { packSigns } from './pack-signs.ts';
import { quantizationRanges } from './quantization-ranges.ts';
import { quantizeLevels } from './quantize-levels.ts';
import type { Precision, QuantizedArrays, QuantizedMatrix } from './quantized-matrix.ts';

/** What int8 and uint8 are scaled by; without either, by the embeddings themselves. */
export interface QuantizeOptions {
  /** The least and greatest value of each column, 2 x columns: `quantizationRanges` of many embeddings. */
  ranges?: Matrix;
  /** Embeddings to take the ranges from when `ranges` is not given. */
  calibrationEmbeddings?: Matrix;
}

/**
 * Embeddings in fewer bytes, byte for byte Python's: `int8` and `uint8` as 256 levels of each column's range (a quarter
 * of the memory), `binary` and `ubinary` as one bit per column, set above 0 (a thirty-second; `binary` is `ubinary`
 * minus 128), `float32` as they are. Embeddings without rows give an empty matrix of the precision.
 *
 * Python: `util.quantize_embeddings`, which also warns when the ranges come from fewer than 100 embeddings.
 *
 * @throws OPTION_INVALID when the precision is unknown, or ranges would come from a single embedding;
 * MATRIX_SHAPE_MISMATCH when ranges or calibration embeddings have other columns.
 * @example
 * const embeddings = { data: Float32Array.of(0.5, -1, 0, 1), rows: 2, columns: 2 };
 * quantizeEmbeddings(embeddings, 'ubinary').data; // Uint8Array [0b10000000, 0b01000000]
 */
export function quantizeEmbeddings<P extends Precision>(
  embeddings: Matrix,
  precision: P,
  options: QuantizeOptions = {},
): QuantizedMatrix<P> {
  requireFullMatrix(embeddings);
  if (!Object.hasOwn(conversions, precision)) {
    const known = Object.keys(conversions);
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `precision is ${precision}, which embeddings cannot be stored as.`,
      fix: `Use one of ${known.join(', ')}.`,
      details: { precision, known },
    });
  }
  const { rows, columns } = embeddings;
  const data = conversions[precision](embeddings, options);
  const bits = precision === 'binary' || precision === 'ubinary';
  return { data, rows, columns: bits ? Math.ceil(columns / 8) : columns };
}

const conversions: {
  [P in Precision]: (embeddings: Matrix, options: QuantizeOptions) => QuantizedArrays[P];
} = {
  float32: ({ data }) => Float32Array.from(data),
  uint8: (embeddings, options) =>
    embeddings.rows === 0
      ? new Uint8Array()
      : quantizeLevels(embeddings, rangesOf(embeddings, options)),
  int8: (embeddings, options) => lowered(conversions.uint8(embeddings, options)),
  ubinary: packSigns,
  binary: (embeddings) => lowered(packSigns(embeddings)),
};

const lowered = (bytes: Uint8Array): Int8Array => Int8Array.from(bytes, (byte) => byte - 128);

function rangesOf(embeddings: Matrix, { ranges, calibrationEmbeddings }: QuantizeOptions): Matrix {
  if (ranges !== undefined) {
    return ranges;
  }
  if (calibrationEmbeddings !== undefined) {
    requireEqualColumns(embeddings, calibrationEmbeddings);
    return quantizationRanges(calibrationEmbeddings);
  }
  if (embeddings.rows === 1) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: 'The ranges of int8 and uint8 cannot be taken from a single embedding.',
      fix: 'Give ranges or calibrationEmbeddings from embeddings of many texts.',
      details: { rows: 1, columns: embeddings.columns },
    });
  }
  return quantizationRanges(embeddings);
}
