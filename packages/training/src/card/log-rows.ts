import type { RunHistory } from '../logs/run-history.ts';

/** A row of the log in a card. */
export interface LogRow {
  readonly step: number;
  /** The mean loss of the steps since the row before; absent before the first step. */
  readonly loss?: number;
  /** The primary metric; absent where nothing was evaluated. */
  readonly metric?: number;
}

/** The steps that were evaluated, the saved one, the last one, and about ten on the way, in order. */
export function logRows({ steps, evaluations }: RunHistory, savedStep?: number): LogRow[] {
  const stride = Math.ceil(steps.length / 10);
  const shown = new Set(evaluations.map(({ step }) => step));
  if (savedStep !== undefined) shown.add(savedStep);
  const last = steps.at(-1);
  if (last) shown.add(last.step);
  const metrics = new Map(
    evaluations.map((each) => [each.step, each.metrics[each.primary_metric]]),
  );
  const rows: LogRow[] = shown.has(0) ? [{ step: 0, metric: metrics.get(0) }] : [];
  let sum = 0;
  let count = 0;
  for (const [index, { step, loss }] of steps.entries()) {
    sum += loss;
    count++;
    if (!shown.has(step) && (index + 1) % stride !== 0) continue;
    rows.push({ step, loss: sum / count, metric: metrics.get(step) });
    sum = 0;
    count = 0;
  }
  return rows;
}
