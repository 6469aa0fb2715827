/**
 * The greatest of at least one number as Python's `max` finds it: a NaN is passed over unless it is the first, which is
 * then the answer.
 *
 * @example greatest([0.2, Number.NaN, 0.7]) // 0.7
 */
export function greatest(values: readonly number[]): number {
  let most = values[0]!;
  for (const value of values) {
    if (value > most) {
      most = value;
    }
  }
  return most;
}
