import { SentenceForgeError } from '@sentenceforge/errors';
import type { CsvEntry } from '../csv/csv-entry.ts';
import type { Encoder } from '../encoding/encoder.ts';
import type { EvaluationContext } from './evaluation-context.ts';
import type { EvaluationResult } from './evaluation-result.ts';
import type { Evaluator } from './evaluator.ts';
import type { PerExample } from './per-example.ts';
import type { SequentialOptions } from './sequential-options.ts';

/**
 * Several evaluators as one: they run in their order, and each writes its own CSV file. Of metrics with one key the
 * last evaluator's counts, so give evaluators of one kind different names.
 *
 * Metrics: those of all, and `sequential_score`, the primary one. Python: `SequentialEvaluator`.
 *
 * @example
 * const evaluator = new SequentialEvaluator([similarity, triplets], { mainScoreFunction: ([first]) => first! });
 * (await evaluator.evaluate(model)).metrics.sequential_score; // that of similarity
 */
export class SequentialEvaluator implements Evaluator {
  readonly evaluators: readonly Evaluator[];
  readonly name = '';
  readonly greaterIsBetter = true;
  readonly options: SequentialOptions;

  /** @throws EVALUATION_INPUT_INVALID when there is no evaluator. */
  constructor(evaluators: readonly Evaluator[], options: SequentialOptions = {}) {
    if (evaluators.length === 0) {
      throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
        problem: 'The evaluator was given no evaluators.',
        fix: 'Give at least one.',
      });
    }
    this.evaluators = evaluators;
    this.options = options;
  }

  /**
   * Runs the evaluators one after the other.
   *
   * @throws what an evaluator throws.
   */
  async evaluate(encoder: Encoder, context: EvaluationContext = {}): Promise<EvaluationResult> {
    const { mainScoreFunction = (scores) => scores.at(-1)! } = this.options;
    const metrics: Record<string, number> = {};
    const perExample: Record<string, PerExample> = {};
    const csv: CsvEntry[] = [];
    const scores: number[] = [];
    for (const evaluator of this.evaluators) {
      const result = await evaluator.evaluate(encoder, context);
      Object.assign(metrics, result.metrics);
      Object.assign(perExample, result.perExample);
      csv.push(...(result.csv ?? []));
      scores.push(result.metrics[result.primaryMetric]!);
    }
    metrics.sequential_score = mainScoreFunction(scores);
    return { metrics, primaryMetric: 'sequential_score', perExample, csv };
  }
}
