import type { EvaluateEntry, LogEntry, StepEntry } from './log-entry.ts';

/** What a run measured on its way, in order. */
export interface RunHistory {
  readonly steps: readonly StepEntry[];
  readonly evaluations: readonly EvaluateEntry[];
}

/**
 * The measurements among the entries of a log: those of `readRunLog`, or `stepEntry` and `evaluateEntry` of events.
 *
 * @example
 * const history = runHistory(readRunLog('out/stsb'));
 * history.steps.map(({ loss }) => loss);
 */
export function runHistory(entries: Iterable<LogEntry>): RunHistory {
  const steps: StepEntry[] = [];
  const evaluations: EvaluateEntry[] = [];
  for (const entry of entries) {
    if (entry.event === 'step') steps.push(entry);
    if (entry.event === 'evaluate') evaluations.push(entry);
  }
  return { steps, evaluations };
}
