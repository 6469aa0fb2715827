/**
 * The key of a metric in an evaluator's results: the evaluator's name in front, when it has one.
 *
 * @example metricKey('sts-dev', 'spearman_cosine') // 'sts-dev_spearman_cosine'
 */
export function metricKey(evaluatorName: string, metric: string): string {
  return evaluatorName === '' ? metric : `${evaluatorName}_${metric}`;
}
