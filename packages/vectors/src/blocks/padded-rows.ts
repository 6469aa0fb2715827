/**
 * The rows of a block after padding it to groups of four, which is what the kernels work on.
 *
 * @example paddedRows(5) // 8
 */
export function paddedRows(rows: number): number {
  return Math.ceil(rows / 4) * 4;
}
