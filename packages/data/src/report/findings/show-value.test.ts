import { expect, test } from 'vitest';
import { showValue } from './show-value.ts';

test.each([
  ['a "b"\n', '"a \\"b\\"\\n"'],
  ['\u001b[31m\u009b\u202e', '"\\u001b[31m\\u{9b}\\u{202e}"'],
  ['\ud800', '"\\ud800"'],
  [Number.NaN, 'NaN'],
  [12n, '12'],
  [null, 'null'],
  [undefined, 'undefined'],
  [{ a: [1] }, '{"a":[1]}'],
  [[1n], '1'],
])('value %# is shown as it is in JSON, escaped', (value, shown) => {
  expect(showValue(value)).toBe(shown);
});

test('long texts are cut between characters', () => {
  expect(showValue('x'.repeat(80))).toBe(`"${'x'.repeat(80)}"`);
  expect(showValue('😀'.repeat(41))).toBe(`"${'😀'.repeat(39)}…"`);
});
