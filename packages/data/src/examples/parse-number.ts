const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * The finite number that a value is, or that a text holds in decimal notation, spaces around it aside; true is 1, false
 * 0; otherwise undefined. Stricter than `Number()`, for which an empty text is 0 and `0x10` is 16.
 *
 * @example parseNumber(' 3.80 ') // 3.8
 */
export function parseNumber(value: unknown): number | undefined {
  const number = typeof value === 'string' ? parseText(value.trim()) : toNumber(value);
  return Number.isFinite(number) ? number : undefined;
}

function parseText(text: string): number {
  return decimal.test(text) ? Number(text) : Number.NaN;
}

function toNumber(value: unknown): number {
  const isNumeric = ['number', 'bigint', 'boolean'].includes(typeof value);
  return isNumeric ? Number(value) : Number.NaN;
}
