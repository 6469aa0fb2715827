import type { SimilarityFunctionName } from '../similarities/similarity-function-name.ts';

/**
 * How all rows of two matrices are compared. The sizes change the speed and the memory, never a result; blocks that would
 * need more than 128 MiB are made smaller.
 */
export interface BlockOptions {
  /** How two rows are compared, default `'cosine'`; greater is more alike in all of them. */
  scoreFunction?: SimilarityFunctionName;
  /** Rows of the queries compared at once, default 100. */
  queryChunkSize?: number;
  /** Rows of the corpus compared at once, default 256: blocks that fit a processor's cache (Python's are larger). */
  corpusChunkSize?: number;
}
