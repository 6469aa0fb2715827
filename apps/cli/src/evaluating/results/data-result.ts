/** What the models reached on one data set. */
export interface DataResult {
  readonly data: string;
  /** One per model, in their order. */
  readonly models: readonly ModelResult[];
  /** With two models: the second less the first. */
  readonly comparison?: Comparison | undefined;
}

/** What one model reached. */
export interface ModelResult {
  readonly model: string;
  /** By Python's keys. */
  readonly metrics: Readonly<Record<string, number>>;
  readonly primaryMetric: string;
  /** Where the primary metric would lie on other data of the kind, 95%; undefined where it is not made of examples. */
  readonly interval?: readonly [low: number, high: number] | undefined;
}

/** A paired test of the primary metric. */
export interface Comparison {
  readonly difference: number;
  readonly interval: readonly [low: number, high: number];
  readonly pValue: number;
  /** Of the second model, against the first. */
  readonly verdict: 'better' | 'same' | 'worse';
}
