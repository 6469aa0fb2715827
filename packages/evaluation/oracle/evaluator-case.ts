/** An evaluator on known vectors and what is to come out, as the file has it (`fixtures/evaluators.py` explains it). */
export interface EvaluatorCase {
  /** Python's class. */
  readonly evaluator: string;
  readonly note?: string;
  /** The model's own similarity; cosine when it does not say. */
  readonly model_similarity?: string;
  /** Python's constructor arguments. */
  readonly args: Readonly<Record<string, unknown>>;
  readonly metrics: Readonly<Record<string, number>>;
  readonly primary_metric: string;
  /** The CSV files by name, lines ended by a line feed. */
  readonly csv: Readonly<Record<string, string>>;
}
