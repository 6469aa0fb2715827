import { metricKey } from './metric-key.ts';

/**
 * The same values with an evaluator's name in front of their keys, in the same order.
 *
 * @example withName('dev', { accuracy: 1 }) // { dev_accuracy: 1 }
 */
export function withName<Value>(
  evaluatorName: string,
  values: Readonly<Record<string, Value>>,
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(values).map(([metric, value]) => [metricKey(evaluatorName, metric), value]),
  );
}
