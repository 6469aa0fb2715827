import type { InputExample } from '@sentenceforge/data';
import type { EvaluationResult, Evaluator } from '@sentenceforge/evaluation';

/** Examples that are evaluated on. */
export interface HeldOutData {
  readonly name: 'dev' | 'test';
  readonly file: string;
  readonly examples: readonly InputExample[];
  readonly evaluator: Evaluator;
}

/** They, and what they gave for the untouched model. */
export interface HeldOut extends HeldOutData {
  readonly before: EvaluationResult;
}
