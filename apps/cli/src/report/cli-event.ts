import type { Finding } from '@sentenceforge/data';
import type { StepEntry } from '@sentenceforge/training';

/** What happens during a command: with `--json` each is one line on standard output. */
export type CliEvent =
  | { event: 'notice'; message: string }
  | {
      event: 'evaluate';
      name: string;
      when: 'before' | 'during' | 'after';
      epoch?: number;
      steps?: number;
      metrics: Readonly<Record<string, number>>;
    }
  | StepEntry
  | {
      event: 'verdict';
      name: string;
      metric: string;
      verdict: 'better' | 'same' | 'worse';
      before: number;
      before_interval: readonly [low: number, high: number];
      after: number;
      after_interval: readonly [low: number, high: number];
      difference: number;
      difference_interval: readonly [low: number, high: number];
    }
  | {
      event: 'replayed';
      step: number;
      loss: number;
      gradient_norm: number;
      examples: readonly { texts: readonly string[]; label: unknown; row: number | undefined }[];
      largest_gradients: readonly { name: string; norm: number }[];
    }
  | ({ event: 'finding' } & Finding)
  | { event: 'checkpoint'; step: number; path: string }
  | { event: 'resumed'; step: number; path: string }
  | { event: 'progress'; done: number; total: number }
  | { event: 'saved'; path: string }
  | { event: 'reloaded'; path: string; identical: boolean }
  | { event: 'error'; code: string; message: string };
