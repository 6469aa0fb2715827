import type { SentenceTransformer } from '@sentenceforge/models';

/** What `fit` evaluates with; the evaluators of `@sentenceforge/evaluation` have this shape. */
export interface Evaluator {
  evaluate(
    model: SentenceTransformer,
    context: {
      readonly epoch: number;
      readonly steps: number;
      readonly outputPath?: string;
      readonly signal?: AbortSignal;
    },
  ): Promise<{
    readonly metrics: Readonly<Record<string, number>>;
    readonly primaryMetric: string;
  }>;
}
