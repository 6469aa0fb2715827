import { expect, test } from 'vitest';
import { className } from './class-name.ts';

test.each([
  [' NEUTRAL ', 'neutral'],
  ['Sports ', 'Sports'],
  ['01', '1'],
  [2n, '2'],
  [Number.NaN, 'NaN'],
  [' ', undefined],
  [null, undefined],
])('label %#', (value, name) => {
  expect(className(value)).toBe(name);
});
