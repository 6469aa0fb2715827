import { nearestName, SentenceForgeError } from '@sentenceforge/errors';
import type { EvaluateEvent } from '../fit-options.ts';

/** The evaluation that a run is judged by so far. */
export interface BestEvaluation {
  readonly metric: string;
  readonly value: number;
  readonly epoch: number;
  readonly steps: number;
}

/** What a {@link Monitor} watches, and when it has seen enough. */
export interface MonitorOptions {
  /** A key of the evaluator's metrics (default: its primary metric). */
  readonly metric?: string | undefined;
  /** Default true. */
  readonly greaterIsBetter?: boolean | undefined;
  /** Evaluations in a row without an improvement after which a run is to stop (default: never). */
  readonly patience?: number | undefined;
  /** By how much a value must be better than the best before to count for patience (default 0: at all). */
  readonly minImprovement?: number | undefined;
}

/**
 * Which evaluation was the best, and whether there is no progress any more. It follows from the evaluations alone, so
 * that a run which goes on hands it those from before.
 */
export class Monitor {
  readonly #options: MonitorOptions;
  #best: BestEvaluation | undefined;
  /** The value that the next must exceed, for patience. */
  #mark: number | undefined;
  #waited = 0;

  constructor(options: MonitorOptions) {
    this.#options = options;
  }

  get best(): BestEvaluation | undefined {
    return this.#best;
  }

  /** Whether patience has run out. */
  get isExhausted(): boolean {
    return this.#waited >= (this.#options.patience ?? Infinity);
  }

  /**
   * Look at an evaluation; one from before the first step only shows whether it has the metric.
   *
   * @returns whether it is the best so far
   * @throws OPTION_INVALID when it has no such metric
   */
  see({ when, epoch, steps, metrics, primaryMetric }: EvaluateEvent): boolean {
    const metric = this.#options.metric ?? primaryMetric;
    const value = metrics[metric];
    if (value === undefined) throw unknownMetric(metric, Object.keys(metrics));
    if (when === 'before') return false;
    const sign = (this.#options.greaterIsBetter ?? true) ? 1 : -1;
    const exceeds = (other: number | undefined, by = 0): boolean =>
      other === undefined ? !Number.isNaN(value) : sign * (value - other) > by;
    if (exceeds(this.#mark, this.#options.minImprovement)) {
      this.#mark = value;
      this.#waited = 0;
    } else {
      this.#waited += 1;
    }
    const isBest = exceeds(this.#best?.value);
    if (isBest) this.#best = { metric, value, epoch, steps };
    return isBest;
  }
}

function unknownMetric(metric: string, known: readonly string[]): SentenceForgeError {
  const near = nearestName(metric, known);
  return new SentenceForgeError('OPTION_INVALID', {
    problem: `monitor is "${metric}", which the evaluator does not report.`,
    fix: near ? `Did you mean "${near}"?` : `It reports ${known.join(', ')}.`,
    details: { option: 'monitor', value: metric, known },
  });
}
