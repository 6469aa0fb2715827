/**
 * The numbers between which the share `level` of the values lies, as much below as above (numpy's `quantile`, linear
 * between neighbours). Values that are NaN are left out; NaN when none is left.
 *
 * @example percentileInterval([1, 2, 3, 4, 5], 0.5) // { low: 2, high: 4 }
 */
export function percentileInterval(
  values: ArrayLike<number>,
  level: number,
): { readonly low: number; readonly high: number } {
  const sorted = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort();
  const quantile = (share: number): number => {
    const at = share * (sorted.length - 1);
    const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
    return below === undefined || above === undefined
      ? Number.NaN
      : below + (above - below) * (at - Math.floor(at));
  };
  return { low: quantile((1 - level) / 2), high: quantile((1 + level) / 2) };
}
