/** The similarities of some rows of the queries and some rows of the corpus. */
export interface SimilarityBlock {
  /** Row i of the block and column j at `scores[i * stride + j]`: a view of a larger buffer, reused by the next block. */
  readonly scores: Float64Array;
  readonly stride: number;
  readonly queryStart: number;
  readonly queryRows: number;
  readonly corpusStart: number;
  readonly corpusRows: number;
}
