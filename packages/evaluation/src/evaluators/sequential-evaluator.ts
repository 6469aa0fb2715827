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
 * Metrics: those of all, and `sequential_score`, the primary one; per example those of all, and where the score is that of
 * the last evaluator also what it was made of. Python: `SequentialEvaluator`.
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

  /** @throws EVALUATION_INPUT_INVALID when there is no evaluator, or for one of them less is better. */
  constructor(evaluators: readonly Evaluator[], options: SequentialOptions = {}) {
    if (evaluators.length === 0) {
      throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
        problem: 'The evaluator was given no evaluators.',
        fix: 'Give at least one.',
      });
    }
    const index = evaluators.findIndex(({ greaterIsBetter = true }) => !greaterIsBetter);
    if (index >= 0) {
      throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
        problem: `For the evaluator at index ${index}, ${JSON.stringify(evaluators[index]!.name)}, less is better, but of sequential_score more.`,
        fix: 'Negate its primary metric, or leave it out.',
        details: { index, name: evaluators[index]!.name },
      });
    }
    this.evaluators = evaluators;
    this.options = options;
  }

  /**
   * Runs the evaluators one after the other.
   *
   * @throws what an evaluator throws; EVALUATION_INPUT_INVALID when its primary metric is not among its metrics; the
   *   signal's reason when it is aborted.
   */
  async evaluate(encoder: Encoder, context: EvaluationContext = {}): Promise<EvaluationResult> {
    const { mainScoreFunction } = this.options;
    const metrics: Record<string, number> = {};
    const perExample: Record<string, PerExample> = {};
    const csv: CsvEntry[] = [];
    const scores: number[] = [];
    let last: PerExample | undefined;
    for (const evaluator of this.evaluators) {
      context.signal?.throwIfAborted();
      const result = await evaluator.evaluate(encoder, context);
      Object.assign(metrics, result.metrics);
      Object.assign(perExample, result.perExample);
      csv.push(...(result.csv ?? []));
      scores.push(primaryScore(evaluator.name, result));
      last = result.perExample?.[result.primaryMetric];
    }
    metrics.sequential_score = mainScoreFunction ? mainScoreFunction(scores) : scores.at(-1)!;
    if (!mainScoreFunction && last) {
      perExample.sequential_score = last;
    }
    return { metrics, primaryMetric: 'sequential_score', perExample, csv };
  }
}

function primaryScore(name: string, { metrics, primaryMetric }: EvaluationResult): number {
  const score = metrics[primaryMetric];
  if (score === undefined) {
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem: `The evaluator ${JSON.stringify(name)} says that its primary metric is ${primaryMetric}, but its metrics are ${Object.keys(metrics).join(', ')}.`,
      fix: 'Make its evaluate() return the key of one of its metrics as primaryMetric.',
      details: { evaluator: name, primaryMetric },
    });
  }
  return score;
}
