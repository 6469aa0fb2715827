/** A text, one that means the same, and one that does not. */
export interface Triplet {
  readonly anchor: string;
  readonly positive: string;
  readonly negative: string;
}
