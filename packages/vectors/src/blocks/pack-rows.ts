import type { Matrix } from '../matrix.ts';
import type { BlockRoom } from './block-room.ts';
import { paddedRows } from './padded-rows.ts';

/**
 * Packs rows `start` .. `start + count` (exclusive) of a matrix at `target` (`room.queries` or `room.corpus`): widened to
 * float64, and padded with rows of zeros to the multiple of 4 that it returns.
 *
 * @example const stride = packRows(corpus, 0, 256, room, room.corpus)
 */
export function packRows(
  { data, columns }: Matrix,
  start: number,
  count: number,
  { kernels, rows32, rows64 }: BlockRoom,
  target: number,
): number {
  const [four, pack] =
    data instanceof Float32Array ? [rows32, kernels.pack32] : [rows64, kernels.pack64];
  const groupBytes = (columns + 1) * 4 * Float64Array.BYTES_PER_ELEMENT;
  for (let row = 0, to = target; row < count; row += 4, to += groupBytes) {
    const end = start + Math.min(row + 4, count);
    const rows = data.subarray((start + row) * columns, end * columns);
    four.set(rows);
    four.fill(0, rows.length);
    pack(four.byteOffset, to, columns);
  }
  return paddedRows(count);
}
