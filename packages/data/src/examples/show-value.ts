/**
 * A value of a data file as messages show it: texts in quotes, nothing longer than 60 characters.
 *
 * @example showValue({ a: 1 }) // '{"a":1}'
 */
export function showValue(value: unknown): string {
  const isExact = typeof value === 'string' || (typeof value === 'object' && value !== null);
  const text = isExact ? JSON.stringify(value, bigintsAsTexts) : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function bigintsAsTexts(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
