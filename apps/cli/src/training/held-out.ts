import type { InputExample } from '@sentenceforge/data';
import type { EvaluationResult, Evaluator } from '@sentenceforge/evaluation';

/** Examples that are evaluated on, and what they gave for the untouched model. */
export interface HeldOut {
  readonly name: 'dev' | 'test';
  readonly file: string;
  readonly examples: readonly InputExample[];
  readonly evaluator: Evaluator;
  readonly before: EvaluationResult;
}
