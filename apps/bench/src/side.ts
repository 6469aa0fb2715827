/** One side of a comparison: a program and its arguments that prints a `Measurement`. */
export interface Side {
  readonly name: 'ours' | 'theirs';
  readonly command: string;
  readonly arguments: readonly string[];
}
