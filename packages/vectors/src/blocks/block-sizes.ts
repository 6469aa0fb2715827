import type { Matrix } from '../matrix.ts';

/** The most numbers of a block, 128 MiB in float64: far more than is fast, far less than WebAssembly can address. */
const mostNumbers = 2 ** 24;

/** How many rows of the queries and of the corpus are compared at once. */
export interface BlockSizes {
  readonly queryRows: number;
  readonly corpusRows: number;
}

/**
 * How many rows of the queries and of the corpus are compared at once: as many as there are and as were asked for, but
 * no more than keeps both blocks and their scores within 128 MiB each; at least 4.
 *
 * @example blockSizes(queries, corpus, 100, 500_000) // { queryRows: 100, corpusRows: 43_690 } for 384 columns
 */
export function blockSizes(
  queries: Matrix,
  corpus: Matrix,
  queryChunkSize: number,
  corpusChunkSize: number,
): BlockSizes {
  const fitting = (numbers: number): number => Math.max(4, Math.floor(mostNumbers / numbers));
  const queryRows = Math.min(queryChunkSize, queries.rows, fitting(queries.columns));
  const widest = Math.max(corpus.columns, queryRows);
  return { queryRows, corpusRows: Math.min(corpusChunkSize, corpus.rows, fitting(widest)) };
}
