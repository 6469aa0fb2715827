/**
 * A number for people: integers as they are, others with at most three digits after the point.
 *
 * @example formatNumber(2.50004) // '2.5'
 */
export function formatNumber(value: number | undefined): string {
  return value === undefined ? '-' : String(Number(value.toFixed(3)));
}
