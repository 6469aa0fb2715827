/**
 * The place of an option that has no default, in a loss's defaults.
 *
 * @example const defaults: SoftmaxLossOptions = { numLabels: required(), ... };
 */
export function required<T>(): T {
  return undefined as T;
}
