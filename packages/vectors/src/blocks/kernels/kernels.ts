import type { SimilarityFunctionName } from '../../similarities/similarity-function-name.ts';

/**
 * The functions of `assembly/`, which describes packed rows. Pointers are byte offsets in the memory that the kernels
 * were instantiated with. Nothing is checked.
 */
export interface Kernels extends Readonly<Record<SimilarityFunctionName, SimilarityKernel>> {
  /** Packs four rows of float32 into (columns + 1) * 32 bytes at `target`. */
  pack32(source: number, target: number, columns: number): void;
  /** Packs four rows of float64 into (columns + 1) * 32 bytes at `target`. */
  pack64(source: number, target: number, columns: number): void;
}

/**
 * The similarity of each of `rows` packed queries and each of `stride` packed rows of the corpus, both multiples of 4,
 * into `out[i * stride + j]` in float64: to the bit the numbers of `similarityFunctions`.
 */
export type SimilarityKernel = (
  queries: number,
  corpus: number,
  out: number,
  rows: number,
  stride: number,
  columns: number,
) => void;
