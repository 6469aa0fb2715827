const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * The finite number that a field holds in decimal notation, spaces around it aside; otherwise undefined. Stricter than
 * `Number()`, for which an empty text is 0 and `0x10` is 16.
 *
 * @example parseNumber(' 3.80 ') // 3.8
 */
export function parseNumber(field: string): number | undefined {
  const text = field.trim();
  const value = decimal.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}
