/** What an option may be. */
export interface OptionRule {
  /** What it must be, as the end of a sentence: `a number above 0`. */
  readonly says: string;
  holds(value: unknown): boolean;
  /** Our value for what comes from Python or from a file; the value itself when it means nothing there. */
  read?(value: unknown): unknown;
  /** Whether the value is a loss, given from outside by its name and options. */
  readonly isLoss?: boolean;
}
