/** The documents found for one query, best first; `ids` and `scores` are of one length. */
export interface RankedDocuments {
  readonly ids: readonly string[];
  readonly scores: Float64Array;
}
