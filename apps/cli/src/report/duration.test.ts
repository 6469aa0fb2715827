import { expect, test } from 'vitest';
import { duration } from './duration.ts';

test.each([
  [0.4, '0s'],
  [59.4, '59s'],
  [59.6, '1m00s'],
  [3599, '59m59s'],
  [3600, '1h00m'],
  [100_000, '27h46m'],
])('%d seconds are %s', (seconds, text) => {
  expect(duration(seconds)).toBe(text);
});
