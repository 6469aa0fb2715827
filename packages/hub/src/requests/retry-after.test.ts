import { expect, test } from 'vitest';
import { retryAfter } from './retry-after.ts';

test.each([
  [null, undefined],
  ['3', 3000],
  ['Thu, 01 Jan 1970 00:00:05 GMT', 4000],
  ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ['soon', undefined],
])('%s -> %s ms', (header, expected) => {
  expect(retryAfter(header, 1000)).toBe(expected);
});
