import type { Encoder } from '../encoding/encoder.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import type { EvaluationResult } from './evaluation-result.ts';

/** What every evaluator is by its shape. Evaluating changes nothing in it: one may serve many models at once. */
export interface Evaluator {
  /** What stands in front of its metrics' keys; may be empty. */
  readonly name: string;
  /** Whether the better of two models has the greater primary metric; true in all evaluators of this package. */
  readonly greaterIsBetter?: boolean;
  evaluate(encoder: Encoder, context?: EvaluationContext): Promise<EvaluationResult>;
}
