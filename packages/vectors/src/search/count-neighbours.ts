import { similarityBlocks } from '../blocks/similarity-blocks.ts';
import type { Matrix } from '../matrix.ts';

/**
 * For each row how many rows, itself included, have at least `threshold` as their cosine similarity with it. Each pair
 * is compared once, in blocks of `batchSize` rows.
 *
 * @example countNeighbours({ data: Float32Array.of(1, 0, 2, 0, 0, 1), rows: 3, columns: 2 }, 0.9, 100) // [2, 2, 1]
 */
export function countNeighbours(
  embeddings: Matrix,
  threshold: number,
  batchSize: number,
): Uint32Array {
  const { data, rows, columns } = embeddings;
  const counts = new Uint32Array(rows);
  for (let start = 0; start < rows; start += batchSize) {
    const end = Math.min(start + batchSize, rows);
    const batch = {
      data: data.subarray(start * columns, end * columns),
      rows: end - start,
      columns,
    };
    const rest = { data: data.subarray(start * columns), rows: rows - start, columns };
    for (const block of similarityBlocks(batch, rest)) {
      const { scores, stride, queryRows, corpusRows } = block;
      for (let line = 0; line < queryRows; line++) {
        const query = start + block.queryStart + line;
        const first = start + block.corpusStart;
        for (let column = Math.max(0, query - first); column < corpusRows; column++) {
          if (scores[line * stride + column]! >= threshold) {
            counts[query]! += 1;
            counts[first + column]! += first + column === query ? 0 : 1;
          }
        }
      }
    }
  }
  return counts;
}
