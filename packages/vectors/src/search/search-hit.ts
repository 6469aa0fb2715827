/** A row of the corpus and how similar it is. */
export interface SearchHit {
  corpusId: number;
  score: number;
}
