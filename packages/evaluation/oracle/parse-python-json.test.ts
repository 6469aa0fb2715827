import { expect, test } from 'vitest';
import { parsePythonJson } from './parse-python-json.ts';

test('numbers that JSON does not have, and texts that look like them', () => {
  // Python: json.dumps({"a": [nan, inf, -inf, -1.5e-07], "NaN": 'say "NaN", -Infinity'})
  const text = String.raw`{"a": [NaN, Infinity, -Infinity, -1.5e-07], "NaN": "say \"NaN\", -Infinity"}`;
  expect(parsePythonJson(text)).toEqual({
    a: [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1.5e-7],
    NaN: 'say "NaN", -Infinity',
  });
});

test('what is no JSON either way', () => {
  expect(() => parsePythonJson('{"a": nan}')).toThrow(SyntaxError);
});
