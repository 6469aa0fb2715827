/** How a value becomes a label. */
export type Labelling = ColumnLabelling | AnyNumber;

/** How all values of a label column become labels. */
export type ColumnLabelling = NumberLists | Classes | Scores;

/** For distillation: lists of numbers, or one number of each of several columns; kept as they are. */
export interface NumberLists {
  readonly kind: 'numbers';
}

/** Class ids: the places of their names, or whole numbers as they are where there are no names. */
export interface Classes {
  readonly kind: 'class';
  readonly names?: readonly string[] | undefined;
}

/** Scores, mapped from their range to 0..1. */
export interface Scores {
  readonly kind: 'score';
  readonly range: readonly [number, number];
  /** Whether the range was not given. */
  readonly isGuessed: boolean;
}

/** A number as it is, a score or a class id: what can be said where values are seen one at a time. */
export interface AnyNumber {
  readonly kind: 'number';
}
