import type { Evaluator } from '@sentenceforge/evaluation';
import type { Reporter } from '../../report/reporter.ts';
import type { EvaluationItem } from '../evaluation-item.ts';
import type { EvaluatorOptions } from '../evaluator-options.ts';
import type { NamedModel } from '../named-model.ts';

/** What a kind is given to read an item's data with. */
export interface KindContext {
  readonly options: EvaluatorOptions;
  readonly threads: number | undefined;
  readonly report: Reporter;
}

/** The evaluator for a model; most are the same for all. */
export type MakeEvaluator = (model: NamedModel) => Evaluator | Promise<Evaluator>;

/** Reads an item's data and checks them: no model is loaded yet. */
export type EvaluatorKind = (item: EvaluationItem, context: KindContext) => Promise<MakeEvaluator>;
