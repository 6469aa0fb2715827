import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js';
import type { Column } from '../../tables/table-source.ts';

/** Bytes before each text that tell its length. */
const lengthSize = 4;

/**
 * The texts of a page of plain byte arrays (data page version 1), each decoded when it is asked for: most of a reader's
 * time and memory would go into an array of bytes for each value. Null where a value is not defined.
 *
 * @param page the page's bytes, decompressed
 * @param count of values, those that are not defined included
 * @param isNullable whether definition levels come first
 * @throws RangeError when a text goes beyond the page
 */
export function plainTexts(page: Uint8Array, count: number, isNullable: boolean): Column {
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
  const reader = { view, offset: 0 };
  const isDefined = new Uint8Array(count).fill(1);
  if (isNullable) readRleBitPackedHybrid(reader, 1, isDefined);

  const starts = new Uint32Array(count);
  let { offset } = reader;
  for (let index = 0; index < count; index += 1) {
    if (isDefined[index] === 0) continue;
    starts[index] = offset + lengthSize;
    offset += lengthSize + view.getUint32(offset, true);
  }
  if (offset > page.length) throw new RangeError('a text goes beyond its page');

  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return {
    length: count,
    get(index) {
      const start = starts[index];
      if (start === undefined || start === 0) return null;
      const length = view.getUint32(start - lengthSize, true);
      return decoder.decode(page.subarray(start, start + length));
    },
  };
}
