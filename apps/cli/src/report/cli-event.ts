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
  | {
      event: 'step';
      step: number;
      total_steps: number;
      epoch: number;
      loss: number;
      learning_rate: number;
      gradient_norm: number;
      examples_per_second: number;
      seconds_left: number;
    }
  | { event: 'progress'; done: number; total: number }
  | { event: 'saved'; path: string }
  | { event: 'reloaded'; path: string; identical: boolean }
  | { event: 'error'; code: string; message: string };
