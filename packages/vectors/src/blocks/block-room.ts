import type { Kernels } from './kernels/kernels.ts';

/** A memory with room for one block of packed queries, one of the corpus and their scores, and the kernels in it. */
export interface BlockRoom {
  readonly kernels: Kernels;
  readonly columns: number;
  /** Four rows on their way into the memory: two views of the same bytes. */
  readonly rows32: Float32Array;
  readonly rows64: Float64Array;
  /** Where the packed queries begin, a byte offset. */
  readonly queries: number;
  /** Where the packed rows of the corpus begin, a byte offset. */
  readonly corpus: number;
  readonly scores: Float64Array;
}
