import { expect, test } from 'vitest';
import { parsePythonJson } from './parse-python-json.ts';
import { writePythonJson } from './write-python-json.ts';

test('numbers that JSON does not have are written as Python writes them', () => {
  const value = { a: [Number.NaN, Number.NEGATIVE_INFINITY, 0.1], b: 'NaN and "NaN"', c: null };
  const text = writePythonJson(value);
  expect(text).toBe(String.raw`{"a":[NaN,-Infinity,0.1],"b":"NaN and \"NaN\"","c":null}`);
  expect(parsePythonJson(text)).toEqual(value);
});
