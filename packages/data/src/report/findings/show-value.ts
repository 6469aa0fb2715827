const longest = 80;

/**
 * A value from a data file as JSON of at most 80 characters, so that it is safe to print: control, format and unpaired
 * surrogate characters are escaped.
 *
 * @example showValue('a\n') // '"a\\n"'
 */
export function showValue(value: unknown): string {
  if (typeof value !== 'string') return escapeUnprintable(shorten(jsonOf(value)));
  const short = shorten(value);
  return escapeUnprintable(JSON.stringify(short));
}

function jsonOf(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

function shorten(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function escapeUnprintable(text: string): string {
  return text.replace(/\p{C}/gu, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}
