import { type Matrix, type Precision, truncateDimensions } from '@sentenceforge/vectors';
import { atPrecision } from './at-precision.ts';
import { encodeDistinct } from './encode-distinct.ts';
import type { Encoder, EncoderOptions } from './encoder.ts';
import { takeRows } from './take-rows.ts';

/** What is done to the embeddings after encoding. */
export interface EncodeColumnsOptions extends EncoderOptions {
  /** Keep only the first numbers of each embedding; all of them by default. */
  readonly truncateDim?: number | null | undefined;
  /** Compare as embeddings of this precision would compare; as they are by default. */
  readonly precision?: Precision | null | undefined;
}

/**
 * The embeddings of columns of texts: one matrix per column, one row per text. Each distinct text of all columns is
 * encoded once, in one call.
 *
 * @throws EVALUATION_INPUT_INVALID when the encoder's matrix does not fit or holds a number that is not finite.
 * @example
 * const [left, right] = await encodeColumns(model, [['a', 'b'], ['b', 'c']], { batchSize: 16 });
 */
export async function encodeColumns<const Columns extends readonly (readonly string[])[]>(
  encoder: Pick<Encoder, 'encode'>,
  columns: Columns,
  { truncateDim, precision, ...options }: EncodeColumnsOptions,
): Promise<{ [Index in keyof Columns]: Matrix }> {
  const found = await encodeDistinct(encoder, columns.flat(), options);
  const whole = found.embeddings;
  const kept = truncateDim == null ? whole : truncateDimensions(whole, truncateDim);
  const compared = precision == null ? kept : atPrecision(kept, precision);
  return columns.map((texts) =>
    takeRows(
      compared,
      texts.map((text) => found.rowOf.get(text)!),
    ),
  ) as { [Index in keyof Columns]: Matrix };
}
