import { requireEqualLengths } from './require-equal-lengths.ts';

/**
 * Matthews' correlation of labels and predictions, in -1..1; 0 when either is constant. Python:
 * `sklearn.metrics.matthews_corrcoef` of two classes.
 *
 * @param labels 0 or 1.
 * @param predictions 0 or 1.
 * @throws EVALUATION_INPUT_INVALID when the lengths differ.
 * @example matthewsCorrelation([1, 1, 0, 0], [1, 0, 0, 0]) // 0.577...
 */
export function matthewsCorrelation(
  labels: ArrayLike<number>,
  predictions: ArrayLike<number>,
): number {
  requireEqualLengths(labels, predictions);
  let [both, alike, predicted] = [0, 0, 0];
  for (let index = 0; index < labels.length; index++) {
    both += labels[index]! * predictions[index]!;
    alike += labels[index]!;
    predicted += predictions[index]!;
  }
  const count = labels.length;
  const variances = alike * (count - alike) * predicted * (count - predicted);
  return variances === 0 ? 0 : (both * count - alike * predicted) / Math.sqrt(variances);
}
