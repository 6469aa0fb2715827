/** A line of `log.jsonl`, without its time. Names are spelled as in the lines that the CLI prints with `--json`. */
export type LogEntry = StartEntry | StepEntry | EvaluateEntry | CheckpointEntry | EndEntry;

export interface StartEntry {
  readonly event: 'start';
  /** Steps done before: 0, or those of the checkpoint that the run goes on from. */
  readonly step: number;
  readonly total_steps: number;
}

export interface StepEntry {
  readonly event: 'step';
  /** 1 for the first step. */
  readonly step: number;
  readonly total_steps: number;
  /** 0 for the first epoch. */
  readonly epoch: number;
  readonly loss: number;
  readonly learning_rate: number;
  readonly gradient_norm: number;
  readonly examples_per_second: number;
  readonly seconds_left: number;
}

export interface EvaluateEntry {
  readonly event: 'evaluate';
  /** Steps done so far. */
  readonly step: number;
  readonly epoch: number;
  readonly when: 'before' | 'during' | 'after';
  readonly metrics: Readonly<Record<string, number>>;
  readonly primary_metric: string;
}

export interface CheckpointEntry {
  readonly event: 'checkpoint';
  readonly step: number;
  readonly path: string;
}

export interface EndEntry {
  readonly event: 'end';
  readonly step: number;
  readonly outcome: 'finished' | 'stopped early' | 'aborted' | 'failed';
}
