/** A pair with its class, such as an InputExample: the first two texts are the pair, `label` is the class id. */
export interface LabelledExample {
  readonly texts: readonly string[];
  readonly label?: number | readonly number[];
}
