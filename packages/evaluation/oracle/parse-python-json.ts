/**
 * JSON as Python's `json` writes it: with the numbers NaN, Infinity and -Infinity, which JSON does not have.
 *
 * @throws SyntaxError
 * @example parsePythonJson('{"a": NaN}') // { a: NaN }
 */
export function parsePythonJson(text: string): unknown {
  // No text of a file starts with the character U+0000, so what does is a number.
  const plain = text.replace(/"(?:[^"\\]|\\.)*"|-?\bInfinity\b|\bNaN\b/g, (token) =>
    token.startsWith('"') ? token : `"\\u0000${token}"`,
  );
  return JSON.parse(plain, (_, value: unknown) =>
    typeof value === 'string' && value.startsWith('\0') ? Number(value.slice(1)) : value,
  );
}
