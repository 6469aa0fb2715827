/** A triplet, such as an InputExample: the first three texts are the anchor, the positive and the negative. */
export interface TripletExample {
  readonly texts: readonly string[];
}
