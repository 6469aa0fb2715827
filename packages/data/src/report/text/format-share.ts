/**
 * A share as a percentage; never 0% for something nor 100% for not all.
 *
 * @example formatShare(0.125) // '12.5%'
 */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.001) return '<0.1%';
  if (share < 1 && share > 0.999) return '>99.9%';
  return `${Number((share * 100).toFixed(1))}%`;
}
