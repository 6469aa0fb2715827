import { eventsOf } from './events-of.ts';

/** A metric of each evaluation that a command told with `--json`, in order. */
export function metricsOf(out: string, metric: string): number[] {
  return eventsOf(out)
    .filter(({ event }) => event === 'evaluate')
    .map(({ metrics }) => (metrics as Record<string, number>)[metric]!);
}
