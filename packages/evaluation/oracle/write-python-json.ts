/**
 * JSON as Python's `json` reads it: with the numbers NaN, Infinity and -Infinity, which JSON does not have.
 *
 * @example writePythonJson({ a: Number.NaN }) // '{"a":NaN}'
 */
export function writePythonJson(value: unknown): string {
  const text = JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'number' && !Number.isFinite(inner) ? `\0${inner}` : inner,
  );
  return text.replace(/"\\u0000(-?\w+)"/g, '$1');
}
