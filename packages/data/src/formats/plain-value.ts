/**
 * A value of Arrow or Parquet as plain JavaScript: integers of 64 bits as numbers where that is exact, lists as arrays,
 * structs as objects, moments as ISO texts, all the way down. Undefined becomes null, as do moments beyond what JavaScript
 * has.
 *
 * @example plainValue(3n) // 3
 */
export function plainValue(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return value.toJSON();
  if (value instanceof Uint8Array) return value;
  if ('toJSON' in value && typeof value.toJSON === 'function') return plainValue(value.toJSON());
  if (Symbol.iterator in value) return Array.from(value as Iterable<unknown>, plainValue);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainValue(inner)]));
}
