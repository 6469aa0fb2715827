import type { BlockRoom } from './block-room.ts';
import { instantiateKernels } from './kernels/instantiate-kernels.ts';
import { paddedRows } from './padded-rows.ts';

/**
 * Room to compare blocks of up to `queryRows` and `corpusRows` rows of `columns` numbers, again and again.
 *
 * @throws RangeError when that is more than 4 GiB: `blockSizes` chooses blocks for which it is not.
 * @example
 * const room = createBlockRoom(384, 100, 256);
 * const rows = packRows(queries, 0, 100, room, room.queries);
 */
export function createBlockRoom(columns: number, queryRows: number, corpusRows: number): BlockRoom {
  const [left, right] = [paddedRows(queryRows), paddedRows(corpusRows)];
  const queries = 4 * columns * Float64Array.BYTES_PER_ELEMENT;
  const corpus = queries + left * (columns + 1) * Float64Array.BYTES_PER_ELEMENT;
  const scores = corpus + right * (columns + 1) * Float64Array.BYTES_PER_ELEMENT;
  const bytes = scores + left * right * Float64Array.BYTES_PER_ELEMENT;
  const { kernels, buffer } = instantiateKernels(bytes);
  return {
    kernels,
    columns,
    rows32: new Float32Array(buffer, 0, 4 * columns),
    rows64: new Float64Array(buffer, 0, 4 * columns),
    queries,
    corpus,
    scores: new Float64Array(buffer, scores, left * right),
  };
}
