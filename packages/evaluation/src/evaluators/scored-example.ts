/** A pair with its score, such as an InputExample: the first two texts are the pair, `label` is the score. */
export interface ScoredExample {
  readonly texts: readonly string[];
  readonly label?: number | readonly number[];
}
