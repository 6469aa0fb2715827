/**
 * The name of an evaluator's CSV file, Python's: what was evaluated, then the evaluator's name and whatever else there
 * is, an underscore between them; what is empty is left out.
 *
 * @example resultsFileName('triplet_evaluation', 'dev') // 'triplet_evaluation_dev_results.csv'
 */
export function resultsFileName(...parts: readonly (string | null | undefined)[]): string {
  return [...parts.filter(Boolean), 'results.csv'].join('_');
}
