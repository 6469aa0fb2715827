/** Plain data as JSON; functions by their source, and numbers that JSON has no word for by their names. */
export function asText(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    if (typeof inner === 'function') return String(inner);
    return typeof inner === 'number' && !Number.isFinite(inner) ? String(inner) : inner;
  });
}
