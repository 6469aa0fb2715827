/** What people read about a loss: the table of losses is made of it. */
export interface LossDescription {
  /** What it does, one sentence. */
  readonly summary?: string;
  readonly formula?: string;
  /** The paper, and the counterpart in Python where the name is another. */
  readonly reference?: string;
  /** Whether it is the one to try first for its kind of data. */
  readonly recommended?: boolean;
  /** Whether sentence-transformers has it, under this name: true unless said otherwise. */
  readonly inPython?: boolean;
}
