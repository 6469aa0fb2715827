import { readVarInt } from 'hyparquet/src/thrift.js';

/** Runs of packed values may go on beyond the last one, to fill a group. */
const slack = 4096;

/**
 * Nothing when runs (run lengths and bit-packed values mixed) are no longer than the values that there should be: hyparquet
 * repeats a value as often as a few damaged bytes say.
 *
 * Source: Parquet format, Run Length Encoding / Bit-Packing Hybrid.
 *
 * @param start where the first run is
 * @param runs how many bits a value has, and how many values there should be
 * @throws Error for a run that is too long; RangeError where the bytes end before the values do
 */
export function requireRuns(
  view: DataView,
  start: number,
  { bits, count }: { bits: number; count: number },
): void {
  const reader = { view, offset: start };
  for (let seen = 0; seen < count; ) {
    const header = readVarInt(reader);
    const length = header >>> 1;
    const isPacked = (header & 1) === 1;
    reader.offset += isPacked ? length * bits : Math.ceil(bits / 8);
    seen += isPacked ? 8 * length : length;
    if (seen > count + slack) throw new Error(`a page has runs of ${seen} values for ${count}`);
  }
}
