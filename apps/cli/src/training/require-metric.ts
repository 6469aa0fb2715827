import { nearestName, SentenceForgeError } from '@sentenceforge/errors';
import type { EvaluationResult } from '@sentenceforge/evaluation';

/**
 * Throws when `--monitor` names a metric that the evaluation of --dev does not report.
 *
 * @throws OPTION_INVALID
 */
export function requireMetric(
  monitor: string | undefined,
  { metrics }: Pick<EvaluationResult, 'metrics'>,
): void {
  if (monitor === undefined || monitor in metrics) return;
  const known = Object.keys(metrics);
  const near = nearestName(monitor, known);
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `--monitor is ${monitor}, which the evaluation of --dev does not report.`,
    fix: near ? `Did you mean ${near}?` : `It reports ${known.join(', ')}.`,
    details: { option: '--monitor', value: monitor, known },
  });
}
