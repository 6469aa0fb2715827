/** The rows of a corpus most similar to one query, best first: `ids[n]` has the similarity `scores[n]`. */
export interface RankedRows {
  readonly query: number;
  readonly ids: Float64Array;
  readonly scores: Float64Array;
}
